import { clinicNow, changeClinic } from "./clinic_slice.js";
import type { CaseFile, OpenCase } from "./clinic_model.js";
import type { OwnRows } from "./vault_saving.js";

const ROW = "case.";

// A row that another version wrote is looked at by the engine when its case is opened.
function caseOf([name, text]: [string, string]): OpenCase {
  return { id: name.slice(ROW.length), tree: JSON.parse(text) as CaseFile };
}

/** Cases as rows of what is kept on this device: one a case. */
export const caseRows: OwnRows = {
  isOwn: (name) => name.startsWith(ROW),
  basis: () => clinicNow().cases,
  rows: () => new Map(clinicNow().cases.map(({ id, tree }) => [`${ROW}${id}`, JSON.stringify(tree)])),
  take: (rows) => {
    const kept = [...rows].map(caseOf);
    const here = clinicNow().cases.filter(({ id }) => !kept.some((one) => one.id === id));
    changeClinic({ cases: [...kept, ...here] });
  },
};
