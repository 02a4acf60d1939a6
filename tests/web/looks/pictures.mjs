// Pictures of a place on the page, made small, and how far two of them are apart. What letters look like differs a little
// from one machine to the next; at a quarter of the size that is lost, and what has moved or changed its colour is not.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../platform/setup.mjs";

const kept = join(root, "tests/web/looks/kept");
const found = join(root, "build/looks");
/** Set to keep what is there now as what should be. */
export const keeps = process.env.SB_KEEP_LOOKS === "1";

/** Makes a picture small, in a page of its own: the mean of each square of pixels. */
export function makeSmall(page, png, times) {
  return page.evaluate(
    async ([source, by]) => {
      const image = await createImageBitmap(await (await fetch(source)).blob());
      const [width, height] = [Math.ceil(image.width / by), Math.ceil(image.height / by)];
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext("2d");
      context.imageSmoothingQuality = "high";
      context.drawImage(image, 0, 0, width, height);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    },
    [`data:image/png;base64,${png.toString("base64")}`, times],
  );
}

/** How far two pictures are apart: the share of their points that differ so much that an eye sees it, and their sizes. */
export function apart(page, one, other) {
  return page.evaluate(
    async (sources) => {
      const read = async (source) => {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${source}`)).blob());
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [a, b] = await Promise.all(sources.map(read));
      const sizes = [a, b].map(({ width, height }) => `${width} x ${height}`);
      if (sizes[0] !== sizes[1]) return { sizes, share: 1 };
      let differing = 0;
      for (let at = 0; at < a.data.length; at += 4) {
        const far = Math.max(...[0, 1, 2].map((colour) => Math.abs(a.data[at + colour] - b.data[at + colour])));
        if (far > 40) differing++;
      }
      return { sizes, share: differing / (a.data.length / 4) };
    },
    [one, other],
  );
}

/** What should be seen under a name; nothing where nobody has kept it yet. */
export function keptPicture(name) {
  const path = join(kept, `${name}.png`);
  return existsSync(path) ? readFileSync(path).toString("base64") : undefined;
}

/** Writes a picture: to what should be seen, or beside the build for whoever looks at what went wrong. */
export function writePicture(name, small, shouldBe = keeps) {
  const path = join(shouldBe ? kept : found, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, Buffer.from(small, "base64"));
  return path;
}
