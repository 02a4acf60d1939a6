/** The first language the person reads that the app has; the app's first language if there is none. */
export function chooseLocale(wanted: readonly string[], offered: readonly string[]): string {
  for (const tag of wanted) {
    const parts = tag.toLowerCase().split("-");
    for (let length = parts.length; length > 0; length--) {
      const found = offered.find((code) => code.toLowerCase() === parts.slice(0, length).join("-"));
      if (found) return found;
    }
  }
  return offered[0]!;
}
