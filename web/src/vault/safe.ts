import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import type { VaultFault } from "./contract.js";
import { VaultError } from "./fault.js";

const encode = (text: string) => new TextEncoder().encode(text);
// Whatever is not text is damage; a mark at the beginning belongs to the text.
const decode = (bytes: Uint8Array) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
// `other`: what it means that the key or passphrase is not the file's.
async function decrypted(decrypter: Decrypter, bytes: Uint8Array, other: VaultFault): Promise<string> {
  try {
    return decode(await decrypter.decrypt(bytes));
  } catch (cause) {
    // Hundreds of megabytes were wanted, and not given.
    if (cause instanceof RangeError) throw new VaultError("worker");
    const isOther = cause instanceof Error && cause.message.startsWith("no identity matched");
    throw new VaultError(isOther ? other : "damaged");
  }
}

// A file for someone's key has no passphrase that could be wrong. How much work a file may ask for is bounded where it is
// decrypted: 2^20, four times what is asked for here.
const lockedBegin = "age-encryption.org/v1\n-> scrypt ";
const isLocked = (bytes: Uint8Array) => String.fromCharCode(...bytes.slice(0, lockedBegin.length)) === lockedBegin;

/**
 * What locks and unlocks; it runs in a worker of its own and holds the only key, so that ending the worker forgets it.
 * Files are of the age format, version 1.
 */
export class Safe {
  private readonly workFactor: number;
  private readonly encrypter = new Encrypter();
  private readonly decrypter = new Decrypter();

  /** `workFactor`: how many doublings of work a passphrase is worth. */
  constructor(workFactor: number) {
    this.workFactor = workFactor;
  }

  /** Makes a key and holds it; answers it locked by a passphrase. */
  async make(passphrase: string): Promise<Uint8Array> {
    const identity = await generateX25519Identity();
    await this.hold(identity);
    return this.seal(passphrase, identity);
  }

  /** Holds a key that was locked by a passphrase. */
  async open(passphrase: string, wrapped: Uint8Array): Promise<void> {
    await this.hold(await this.unseal(passphrase, wrapped));
  }

  /** The same key, locked by another passphrase. */
  async rewrap(old: string, passphrase: string, wrapped: Uint8Array): Promise<Uint8Array> {
    return this.seal(passphrase, await this.unseal(old, wrapped));
  }

  /** Texts sealed to the key. */
  encrypt(texts: readonly string[]): Promise<Uint8Array[]> {
    return Promise.all(texts.map((text) => this.encrypter.encrypt(encode(text))));
  }

  /** The texts of what was sealed to the key. */
  decrypt(sealed: readonly Uint8Array[]): Promise<string[]> {
    return Promise.all(sealed.map((bytes) => decrypted(this.decrypter, bytes, "damaged")));
  }

  /** A text locked by a passphrase. */
  seal(passphrase: string, text: string): Promise<Uint8Array> {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(passphrase);
    encrypter.setScryptWorkFactor(this.workFactor);
    return encrypter.encrypt(encode(text));
  }

  /** The text of what was locked by a passphrase. */
  async unseal(passphrase: string, bytes: Uint8Array): Promise<string> {
    if (!isLocked(bytes)) throw new VaultError("damaged");
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    return decrypted(decrypter, bytes, "passphrase");
  }

  /** A new key, and the half of it that may be given away. */
  async makeKeys(): Promise<Keys> {
    const identity = await generateX25519Identity();
    return { identity, recipient: await identityToRecipient(identity) };
  }

  /** A text sealed to someone's key: who seals it cannot open it again. */
  async sealTo(recipient: string, text: string): Promise<Uint8Array> {
    const encrypter = new Encrypter();
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw new VaultError("damaged");
    }
    return encrypter.encrypt(encode(text));
  }

  /** The text of what was sealed to a key. The fault "passphrase" says that it was sealed to another one. */
  async openWith(identity: string, bytes: Uint8Array): Promise<string> {
    const decrypter = new Decrypter();
    try {
      decrypter.addIdentity(identity);
    } catch {
      throw new VaultError("passphrase");
    }
    return decrypted(decrypter, bytes, "passphrase");
  }

  private async hold(identity: string): Promise<void> {
    try {
      this.encrypter.addRecipient(await identityToRecipient(identity));
      this.decrypter.addIdentity(identity);
    } catch {
      throw new VaultError("damaged");
    }
  }
}

/** A key of the age format, and the half of it that may be given away. */
export interface Keys {
  /** The secret half: "AGE-SECRET-KEY-1...". */
  readonly identity: string;
  /** The half to seal to: "age1...". */
  readonly recipient: string;
}

/** The methods of a safe that are called from outside its worker. */
export type SafeMethod =
  "make" | "open" | "rewrap" | "encrypt" | "decrypt" | "seal" | "unseal" | "makeKeys" | "sealTo" | "openWith";
