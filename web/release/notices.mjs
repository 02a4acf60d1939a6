// What is said of others' work: the licences in full, and a list that programs read.

const line = "-".repeat(78);

/** The licences of all components, in full; alike ones once. */
export function noticesText(components) {
  const byText = new Map();
  for (const one of components) byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  const parts = [...byText].map(([text, all]) => {
    const names = all.map(({ name, version, licence, where }) => `${name} ${version} (${licence}; in the ${where.join(" and the ")})`);
    return [line, ...names, line, "", text, ""].join("\n");
  });
  return ["Secure Base is under the Apache License 2.0. It holds work of others:", "", ...parts].join("\n");
}

// Several to choose from are an expression, not a name.
function licencesOf(licence) {
  return licence.includes(" ") ? [{ expression: licence.replace(/^\((.*)\)$/, "$1") }] : [{ license: { id: licence } }];
}

function componentOf({ name, version, licence, purl, sha512 }) {
  const [, group, own] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name);
  return {
    type: "library",
    "bom-ref": purl,
    ...(group && { group }),
    name: own,
    version,
    scope: "required",
    ...(sha512 && { hashes: [{ alg: "SHA-512", content: sha512 }] }),
    licenses: licencesOf(licence),
    purl,
  };
}

/** The bill of materials, as CycloneDX 1.6 writes it. No time and no random number: the same sources give the same bytes. */
export function billOfMaterials(components, { name, version, licence }) {
  const own = `pkg:generic/${name}@${version}`;
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: { type: "application", "bom-ref": own, name, version, licenses: [{ license: { id: licence } }], purl: own },
    },
    components: components.map(componentOf),
    dependencies: [{ ref: own, dependsOn: components.map(({ purl }) => purl) }],
  };
}
