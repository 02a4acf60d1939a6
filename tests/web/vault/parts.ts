// The parts of the vault that need no browser, for tests under node.
export * from "../../../web/src/vault/bytes.js";
export * from "../../../web/src/vault/fault.js";
export * from "../../../web/src/vault/keeper.js";
export * from "../../../web/src/vault/manifest.js";
export * from "../../../web/src/vault/safe.js";
export * from "../../../web/src/vault/vault.js";
export * from "../../../web/src/vault/x25519.js";
