export { guidancePacks, type Pack } from "../src/engine/guidance_packs.js";
