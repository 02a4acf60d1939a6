// The curve of the age format (RFC 7748), for browsers that do not know it themselves (Chromium before 133, Firefox
// before 130, Safari before 17). In its place age-encryption would bring twenty times as much for signatures. Big numbers
// take as long as they are large, here and there: it runs alone in its worker, where nobody can take the time.

const P = 2n ** 255n - 19n;
const mod = (value: bigint): bigint => ((value % P) + P) % P;

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (; exponent; exponent >>= 1n) {
    if (exponent & 1n) result = mod(result * base);
    base = mod(base * base);
  }
  return result;
}

const numberOf = (bytes: Uint8Array): bigint => bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
const bytesOf = (value: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, index) => Number((value >> BigInt(8 * index)) & 255n));

function scalarOf(bytes: Uint8Array): bigint {
  return (((numberOf(bytes) & (2n ** 254n - 1n)) >> 3n) << 3n) | (2n ** 254n);
}

// The names are those of the RFC.
function ladder(k: bigint, u: bigint): bigint {
  let [x2, z2, x3, z3] = [1n, 0n, u, 1n];
  for (let t = 254n; t >= 0n; t--) {
    const swap = (k >> t) & 1n;
    if (swap) [x2, z2, x3, z3] = [x3, z3, x2, z2];
    const [A, B, C, D] = [x2 + z2, x2 - z2, x3 + z3, x3 - z3];
    const [AA, BB, DA, CB] = [mod(A * A), mod(B * B), mod(D * A), mod(C * B)];
    const E = AA - BB;
    [x3, z3] = [mod((DA + CB) ** 2n), mod(u * mod((DA - CB) ** 2n))];
    [x2, z2] = [mod(AA * BB), mod(E * (AA + 121665n * E))];
    if (swap) [x2, z2, x3, z3] = [x3, z3, x2, z2];
  }
  return mod(x2 * power(z2, P - 2n));
}

function scalarMult(scalar: Uint8Array, u: Uint8Array): Uint8Array {
  if (scalar.length !== 32 || u.length !== 32) throw new Error("32 bytes");
  const shared = ladder(scalarOf(scalar), mod(numberOf(u) & (2n ** 255n - 1n)));
  // A point of small order would make every key the same.
  if (shared === 0n) throw new Error("not a key");
  return bytesOf(shared);
}

const GuBytes = bytesOf(9n);

/** As the package has it, so far as age-encryption asks for it. */
export const x25519 = { GuBytes, scalarMult, scalarMultBase: (scalar: Uint8Array) => scalarMult(scalar, GuBytes) };
