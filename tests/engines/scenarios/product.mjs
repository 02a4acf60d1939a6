/** The product run: the whole journey with canary answers, then everything that could bring them back or give them away. */
import { answerSecrets, pattern, Walker, wholeJourney } from "../journey.mjs";
import { fileAddress, notInApp, partPaths, serveApp, watchServer } from "../app.mjs";
import { setTimeout as sleep } from "node:timers/promises";
import { until } from "../drivers/process.mjs";
import { stored, visibleText, wouldAsk } from "../observe.mjs";
import { scanProfile } from "../profile.mjs";

/** Half-way through, what may happen by accident: nothing of it may lose an answer without asking. */
async function strayMoves(session, walker) {
  const kept = async () => ({ at: await walker.question(), asked: session.dialogs.length });
  const before = await kept();
  const tries = {};
  session.keepOnDialog = true;
  for (const key of ["Backspace", "Escape", "Delete"]) await session.press(key);
  tries.keys = await kept();
  if (session.engine === "webkit") {
    tries.wouldAsk = await wouldAsk(session);
  } else {
    await session.reload();
    tries.reload = await kept();
    await session.back();
    tries.back = await kept();
    await session.evaluate("top", "void setTimeout(() => location.assign('about:blank'), 0)");
    await until(() => session.dialogs.length > tries.back.asked, "a question about another address").catch(() => {});
    tries.address = await kept();
  }
  session.keepOnDialog = false;
  return { before, ...tries };
}

/** After quick exit: the page now shown, then reload, Back and Forward, each with all the text that can be read. */
async function afterExit(session, { mark, step }) {
  const look = async () => ({
    address: await session.evaluate("top", "location.href"),
    text: await visibleText(session),
  });
  const seen = { exit: await look() };
  for (const move of ["reload", "back", "forward"]) {
    step(move);
    await session[move]();
    await mark(move);
    seen[move] = await look();
  }
  return seen;
}

/**
 * WebKit's driver stops answering once Back crosses from a page with an opener policy to one without, so there the page
 * before is one of the app's own, with the same headers.
 */
function placeBefore({ pages }, { engine }, url, hosted) {
  if (!hosted) return new URL("../pages/blank.html", import.meta.url).href;
  return engine === "webkit" ? `${url}manifest.webmanifest` : `${pages.url}/blank.html`;
}

/** One language, one careful walk; the first one hosted also proves that nothing is asked for after the load. */
async function walk(tools, session, { url, hosted, locale, careful, server }) {
  const walker = new Walker(session, locale);
  const report = { locale, url, hosted, came: placeBefore(tools, session, url, hosted) };
  // Something to go back to: what Back shows must be this, not the page that was left.
  tools.step(`${locale} from ${report.came}`);
  await session.open(report.came);
  await session.open(url);
  await walker.arrive();
  if (server) await loaded(server);
  const watch = server && new Watch(server);
  if (careful) {
    await walker.begin();
    report.answered = await walker.answerAll(pattern.slice(0, 3));
    watch?.pause();
    report.stray = await strayMoves(session, walker);
    await watch?.resume();
    report.answered.push(...(await walker.answerAll(pattern.slice(3), pattern.length - 3)));
    await walker.result();
    await walker.leaveByKeys();
  } else {
    Object.assign(report, await wholeJourney(session, locale, { mark: tools.config.secret }));
  }
  tools.step("left");
  await tools.mark("walked");
  watch?.pause();
  report.afterLoad = watch?.seen;
  report.after = await afterExit(session, tools);
  return report;
}

/**
 * What reaches the server while the page is used. It looks away while the test itself tries to reload the page: for
 * that Chromium opens a connection before it has asked whether the page may be left.
 */
class Watch {
  constructor(server) {
    this.server = server;
    this.from = server.events().length;
    this.seen = [];
  }

  pause() {
    this.seen.push(...this.server.events().slice(this.from).map(({ kind, data }) => [kind, data])); // prettier-ignore
  }

  async resume() {
    await quiet(this.server);
    this.from = this.server.events().length;
  }
}

/** All parts have been asked for, and the spare connections that browsers open beside slow ones have come too. */
async function loaded(server) {
  await until(() => partPaths().every((path) => server.requests().includes(path)), "every part to be asked for");
  await quiet(server);
}

async function quiet(server) {
  let before = -1;
  const unchanged = async () => {
    const now = server.events().length;
    const same = now === before;
    before = now;
    if (!same) await sleep(1500);
    return same;
  };
  await until(unchanged, "the server to be left alone");
}

/** Opens the page once more: it must know nothing of what was answered. */
async function reopen(session, url, locale) {
  const walker = new Walker(session, locale);
  await session.open(url);
  await walker.arrive();
  const text = await visibleText(session);
  const offers = ["home.resume.result", "home.resume.questions"].map((key) => walker.word(key));
  return { remembers: offers.some((words) => text.includes(words)), stored: await stored(session) };
}

/** `config.walks`: [{hosted, locale, careful}] in order, in one browser. */
export default async function product(tools) {
  const { config, pages, closingControl, launch } = tools;
  const app = await serveApp();
  const server = await watchServer(app.port, `${config.log}.loopback`);
  const session = await launch();
  const report = { engine: session.engine, walks: [], requests: [] };
  try {
    for (const { hosted, locale, careful } of config.walks) {
      const url = hosted ? app.url : fileAddress;
      const first = hosted && report.walks.every((walked) => walked.url !== url);
      const walked = await walk(tools, session, { url, hosted, locale, careful, server: first ? server : undefined });
      tools.step("reopen");
      walked.reopened = await reopen(session, url, locale);
      report.walks.push(walked);
    }
    report.requests = server.requests();
    report.control = await closingControl(session, pages);
    const answered = report.walks.flatMap((walked) => walked.answered);
    report.secrets = [...notInApp(answerSecrets(answered)), config.secret];
    await session.close();
    report.profile = scanProfile(session.profile, report.secrets);
    return report;
  } finally {
    await session.close();
    session.remove();
    await server.end();
    await app.end();
  }
}
