import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { t } from "../i18n/i18n.js";
import { weigh } from "../state/vault.js";
import type { VaultState } from "../state/vault_model.js";
import { changeVault, vaultNow } from "../state/vault_slice.js";
import { atWork } from "./faults.js";

/** What is asked: a passphrase there is, a new one, and the new one once more. */
type Field = "now" | "new" | "again";

/** A form for passphrases. */
export interface PassProps {
  readonly id: string;
  readonly fields: readonly Field[];
  /** The key of the words on its button. */
  readonly go: string;
  /** What it is doing while it works. */
  readonly work: NonNullable<VaultState["working"]>;
  readonly act: (...passphrases: string[]) => unknown;
}

// What is typed stays in its field and is in nothing the page remembers. Letters with marks are one letter however they
// were typed, so that the same phrase fits on another device.
function typed({ id, fields }: PassProps): string[] {
  const input = (field: Field) => document.querySelector<HTMLInputElement>(`#${id}-${field}`);
  return fields.map((field) => input(field)?.value.normalize("NFC") ?? "");
}

/** Empties the fields of a form. */
export function forgetTyped(id: string): void {
  document.querySelectorAll<HTMLInputElement>(`[data-pass="${id}"]`).forEach((input) => (input.value = ""));
}

function field(props: PassProps, name: Field, isWrong: boolean): TemplateResult {
  const { shown } = vaultNow();
  const id = `${props.id}-${name}`;
  const input = ({ target }: Event) => name === "new" && weigh((target as HTMLInputElement).value);
  const key = (event: KeyboardEvent) => void (event.key === "Enter" && act(props));
  return html`<div class="stack stack-2">
    <label for=${id}>${t(`vault.pass.${name}`)}</label>
    <input
      class="select write"
      id=${id}
      name=${id}
      data-pass=${props.id}
      type=${shown ? "text" : "password"}
      dir="auto"
      autocomplete="off"
      autocapitalize="none"
      aria-invalid=${isWrong ? "true" : nothing}
      aria-describedby=${isWrong ? `${props.id}-wrong` : nothing}
      @input=${input}
      @keydown=${key}
    />
  </div>`;
}

// Where there are several forms, what is missing or wrong stands with the one that was used.
let used = "";

async function act(props: PassProps): Promise<void> {
  if (vaultNow().working) return;
  used = props.id;
  await props.act(...typed(props));
  const { fault, needed } = vaultNow();
  if (fault ?? needed) document.getElementById(`${props.id}-${props.fields[0]}`)?.focus();
}

function shower(): TemplateResult {
  const change = ({ target }: Event) => changeVault({ shown: (target as HTMLInputElement).checked });
  return html`<label class="choice">
    <input type="checkbox" name="shown" autocomplete="off" .checked=${live(vaultNow().shown)} @change=${change} />
    <span>${t("vault.pass.show")}</span>
  </label>`;
}

/** Fields for passphrases, how hard a new one is to guess, what is missing, and a button. */
export function passForm(props: PassProps): TemplateResult {
  const { strength, needed, working, fault } = vaultNow();
  const fresh = props.fields.includes("new");
  const found = fault === "passphrase" ? "fault.passphrase" : needed && `needed.${needed}`;
  const wrong = used === props.id ? found : undefined;
  return html`<div class="stack stack-3">
    ${props.fields.map((name, at) => field(props, name, wrong !== undefined && at === 0))}
    ${fresh ? html`<p class="soft" role="status" data-strength=${strength}>${t(`vault.strength.${strength}`)}</p>` : nothing}
    ${shower()}
    ${wrong ? html`<p class="missing" id="${props.id}-wrong" role="alert">${t(`vault.${wrong}`)}</p>` : nothing}
    <div class="cluster">
      <button class="button button-primary" type="button" @click=${() => void act(props)}>${t(props.go)}</button>
      ${working === props.work ? atWork(t(`vault.working.${working}`)) : nothing}
    </div>
  </div>`;
}
