/** What SHELL itself goes by of a site file: who may frame the page, and whether there is a key to seal to. */
export interface Door {
  readonly hosts: readonly string[];
  readonly hasKey: boolean;
}

const closed: Door = { hosts: [], hasKey: false };
const isText = (value: unknown): value is string => typeof value === "string";

/** Reads it. All the rest is for APP, which has the engine check the file; what is not understood here opens nothing. */
export function doorOf(text: string | undefined): Door {
  try {
    const { hosts, key } = JSON.parse(text ?? "{}") as { hosts?: unknown; key?: unknown };
    return {
      hosts: Array.isArray(hosts) ? hosts.filter(isText) : [],
      hasKey: isText(key) && /^age1[02-9ac-hj-np-z]{58}$/.test(key),
    };
  } catch {
    return closed;
  }
}
