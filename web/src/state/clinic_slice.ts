import { noClinic, type Clinic, type OpenCase } from "./clinic_model.js";
import { get, patch } from "./store.js";

/** The workspace as it stands. */
export function clinicNow(): Clinic {
  return get().clinic ?? noClinic;
}

/** Changes what is known of the workspace. */
export function changeClinic(change: Partial<Clinic>): void {
  patch({ clinic: { ...clinicNow(), ...change } });
}

/** The case that is open. */
export function openCase(): OpenCase | undefined {
  const { cases, open } = clinicNow();
  return cases.find(({ id }) => id === open);
}
