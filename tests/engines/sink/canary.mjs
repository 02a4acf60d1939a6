/** Looks for a secret in bytes, in the forms a leak usually takes. */
import { randomBytes } from "node:crypto";

/** A fresh secret that may stand in a host name, and in nothing else by chance. */
export const freshSecret = () => `zq${BigInt(`0x${randomBytes(9).toString("hex")}`).toString(36)}`;

const escaped = (bytes) => [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");

function utf16(text, bigEndian) {
  const bytes = Buffer.from(text, "utf16le");
  return (bigEndian ? bytes.swap16() : bytes).toString("latin1");
}

/** The base64 letters that stay the same whatever stands before and after the secret, for each of three offsets. */
function base64Cores(text) {
  return [0, 1, 2].map((offset) => {
    const whole = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]).toString("base64");
    const first = Math.ceil((offset * 8) / 6);
    const last = Math.floor(((offset + Buffer.byteLength(text)) * 8) / 6);
    return whole.slice(first, last);
  });
}

/** Every form of one secret as [encoding, text, whether capitals matter]; texts are byte strings (latin1). */
export function formsOf(secret) {
  const bytes = Buffer.from(secret, "utf8");
  const plain = bytes.toString("latin1");
  const cores = base64Cores(secret);
  const urlSafe = cores.map((core) => core.replaceAll("+", "-").replaceAll("/", "_"));
  const forms = [
    ["plain", plain, false],
    ["reversed", [...plain].reverse().join(""), false],
    ["url-encoded", encodeURIComponent(secret), false],
    ["url-encoded", escaped(bytes), false],
    ["hex", bytes.toString("hex"), false],
    ["utf-16le", utf16(secret, false), false],
    ["utf-16be", utf16(secret, true), false],
    ...[...cores, ...urlSafe].map((core) => ["base64", core, true]),
  ];
  const seen = new Set();
  return forms.filter(([, text]) => text && !seen.has(text) && seen.add(text));
}

/** [{secret, encoding, at}] for the first place each form of each secret is found in the bytes. */
export function findSecrets(bytes, secrets) {
  const exact = bytes.toString("latin1");
  const folded = exact.toLowerCase();
  const found = [];
  for (const secret of secrets) {
    for (const [encoding, text, capitalsMatter] of formsOf(secret)) {
      const at = capitalsMatter ? exact.indexOf(text) : folded.indexOf(text.toLowerCase());
      if (at >= 0 && !found.some((hit) => hit.secret === secret && hit.encoding === encoding)) {
        found.push({ secret, encoding, at, bytes: text.length });
      }
    }
  }
  return found;
}
