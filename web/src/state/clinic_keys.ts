import { makeAndSave } from "../seal/key_maker.js";
import { changeClinic } from "./clinic_slice.js";

/** Makes a pair of keys for the clinic; the file with the secret half is saved by the browser and kept nowhere else. */
export async function makeClinicKeys(): Promise<void> {
  const made = await makeAndSave(new Date().toISOString());
  changeClinic({ keys: { made, failed: made === undefined } });
}
