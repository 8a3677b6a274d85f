// Says "valid", or what is wrong with the AsyncAPI document that is named on the command line.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

const specification = createRequire(import.meta.url)('@asyncapi/specs/schemas/3.0.0-without-$id.json');
const document = parse(readFileSync(process.argv[2], 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);

const dangling = [];
(function follow(node) {
  if (node === null || typeof node !== 'object') {
    return;
  }
  if (typeof node.$ref === 'string' && find(node.$ref) === undefined) {
    dangling.push(`${node.$ref} leads nowhere`);
  }
  Object.values(node).forEach(follow);
})(document);

function find(reference) {
  return reference.slice(2).split('/').reduce((node, key) => node?.[key], document);
}

const valid = ajv.validate(specification, document);
const wrong = valid ? [] : ajv.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
console.log([...new Set([...wrong, ...dangling])].join('\n') || 'valid');
