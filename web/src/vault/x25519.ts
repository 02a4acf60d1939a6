import { montgomery } from "@noble/curves/abstract/montgomery.js";

// The curve of the age format (RFC 7748). age-encryption asks the browser for it, and brings these functions for browsers
// that do not know it, amid all that signatures need. To a worker without an origin a browser lends no cryptography at
// all, so here it is always these.

const P = 2n ** 255n - 19n;

// To the power of P - 2: what gives one when it is multiplied by the base.
function inverse(base: bigint): bigint {
  let result = 1n;
  for (let exponent = P - 2n; exponent; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % P;
    base = (base * base) % P;
  }
  return result;
}

function adjustScalarBytes(bytes: Uint8Array): Uint8Array {
  bytes[0]! &= 248;
  bytes[31] = (bytes[31]! & 127) | 64;
  return bytes;
}

/** The functions by the names that age-encryption takes them by. */
export const { scalarMult, scalarMultBase } = montgomery({ P, type: "x25519", powPminus2: inverse, adjustScalarBytes });
