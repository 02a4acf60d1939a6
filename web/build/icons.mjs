import { deflateSync } from "node:zlib";

// The mark: rings spreading from a still centre.
const ground = [0xf7, 0xf3, 0xec];
const ink = [0x17, 0x5e, 0x63];
const rings = [0.11, 0.24, 0.36];
const stroke = 0.034;

function crc(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

// How much of a pixel is ink: soft over one pixel at every edge.
function coverage(distance, pixel) {
  const inside = (edge) => Math.min(1, Math.max(0, edge / pixel + 0.5));
  const dot = inside(rings[0] - distance);
  return Math.max(dot, ...rings.slice(1).map((radius) => inside(stroke / 2 - Math.abs(distance - radius))));
}

// Sixteen shades between ground and ink, four bits a pixel: a flat mark needs no more, and the file stays small.
const shades = 16;

function palette() {
  const shade = (n) => ground.map((from, c) => Math.round(from + ((ink[c] - from) * n) / (shades - 1)));
  return Buffer.from(Array.from({ length: shades }, (_, n) => shade(n)).flat());
}

function shadeAt(x, y, size) {
  const distance = Math.hypot((x + 0.5) / size - 0.5, (y + 0.5) / size - 0.5);
  return Math.round(coverage(distance, 1 / size) * (shades - 1));
}

function row(y, size) {
  const line = Buffer.alloc(1 + size / 2);
  for (let x = 0; x < size; x += 2) line[1 + x / 2] = (shadeAt(x, y, size) << 4) | shadeAt(x + 1, y, size);
  return line;
}

/** The mark as a PNG of the given even size. */
export function pngIcon(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([4, 3, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: size }, (_, y) => row(y, size))), { level: 9 });
  const chunks = [["IHDR", header], ["PLTE", palette()], ["IDAT", pixels], ["IEND", Buffer.alloc(0)]];
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, ...chunks.map(([type, data]) => chunk(type, data))]);
}

/** The mark as SVG. */
export function svgIcon() {
  const hex = (colour) => `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  const at = (share) => Math.round(share * 1000) / 10;
  const circles = rings.slice(1).map((radius) => `<circle cx="50" cy="50" r="${at(radius)}"/>`);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="${hex(ground)}"/>` +
    `<circle cx="50" cy="50" r="${at(rings[0])}" fill="${hex(ink)}"/>` +
    `<g fill="none" stroke="${hex(ink)}" stroke-width="${at(stroke)}">${circles.join("")}</g></svg>\n`
  );
}
