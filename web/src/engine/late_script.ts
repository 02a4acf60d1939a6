interface Rules<T> {
  createScript(text: string): T;
  createScriptURL(url: string): T;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Rules<string>): Rules<unknown>;
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
const policy = factory?.createPolicy("app", { createScript: (text) => text, createScriptURL: (url) => url });

/**
 * Runs a script that came over the channel. The page's policy lets only scripts run whose hash was known when the page
 * was built, so a changed text does nothing.
 */
export function runScript(text: string): void {
  const script = document.createElement("script");
  script.text = (policy ? policy.createScript(text) : text) as string;
  document.head.append(script);
  script.remove();
}

type StartWorker = (text: string, trusted: (url: string) => string) => Promise<Worker>;

/**
 * Runs a script in a worker of its own. What took the network away left this one way to make one: it takes only the text
 * whose hash it was built with, and takes the same names away in there first.
 */
export async function runWorker(text: string): Promise<Worker> {
  const start = (globalThis as unknown as { secureBaseWorker: StartWorker }).secureBaseWorker;
  return start(text, (url) => (policy ? policy.createScriptURL(url) : url) as string);
}
