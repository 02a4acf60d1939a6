import { SecureBase } from "./element.js";

if (!customElements.get("secure-base")) customElements.define("secure-base", SecureBase);
