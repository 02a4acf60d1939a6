// The page, opened where the questions begin: the same 36, with nothing to press before them.
import "../../web/src/app/main.js";
import { chooseCore, start } from "../../web/src/state/actions.js";
import { next } from "../../web/src/state/runner.js";

chooseCore("full");
start();
next();
