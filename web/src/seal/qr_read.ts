import decodeQR from "qr/decode.js";

// Only in scripts for clinics: a decoder is many times the size of what draws a square.

/** Longest side that a picture is read at; a larger one is made smaller first. */
const MOST = 1600;

function pixelsOf(picture: ImageBitmap): ImageData {
  const shrink = Math.min(1, MOST / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * shrink));
  const height = Math.max(1, Math.round(picture.height * shrink));
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true })!;
  context.fillStyle = "white";
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

/** The text in the square that a picture shows; undefined where none can be read. */
export async function readSquare(file: Blob): Promise<string | undefined> {
  try {
    return decodeQR(pixelsOf(await createImageBitmap(file)));
  } catch {
    return undefined;
  }
}
