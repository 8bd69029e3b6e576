// npm run pack:sign   Makes a key, makes and signs a library for others to subscribe to, and checks one. docs/administrators.md
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { InputError, runCommand } from './input-error.mjs';
import { loadCore } from './load-core.mjs';

const USAGE = `Usage:
  npm run pack:sign -- --new-key FILE                 makes a private key and prints the public one
  npm run pack:sign -- --key FILE --id ID --name NAME --out LIBRARY [--expires YYYY-MM-DD] [--sequence N] INPUT…
                                                      INPUT: templates and exported snippets (JSON)
  npm run pack:sign -- --verify LIBRARY [--public KEY] checks a library as a browser would`;

const OPTIONS = ['new-key', 'key', 'id', 'name', 'out', 'expires', 'sequence', 'verify', 'public'];

await runCommand(main);

async function main() {
  const { values, positionals } = readArguments();
  if (values['new-key']) return makeKey(values['new-key']);
  const core = await loadCore('libraries/envelope.ts', 'libraries/read-content.ts', 'libraries/accept.ts');
  if (values.verify) return check(core, values.verify, values.public);
  if (!values.key || !values.id || !values.name || !values.out || positionals.length === 0) throw new InputError(USAGE);
  publish(core, values, positionals);
}

function readArguments() {
  try {
    const options = Object.fromEntries(OPTIONS.map((name) => [name, { type: 'string' }]));
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new InputError(`${error.message}\n${USAGE}`);
  }
}

function makeKey(file) {
  if (existsSync(file)) throw new InputError(`${file} is there already; a key is never overwritten`);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  console.log(`Private key: ${file} (keep it to yourself, and a copy of it in a safe place)`);
  describeKey(rawKey(publicKey));
}

function describeKey(key) {
  console.log(`Public key:  ${key}`);
  console.log(`Fingerprint: ${fingerprintOf(key)}`);
}

function publish(core, values, inputs) {
  const privateKey = readKey(values.key);
  const before = existsSync(values.out) ? open(core, values.out) : undefined;
  const sequence = values.sequence === undefined ? (before?.content.sequence ?? 0) + 1 : Number(values.sequence);
  const parts = inputs.map((file) => readInput(core, file));
  const library = {
    format: core.TEAM_FORMAT,
    v: 1,
    id: values.id,
    name: values.name,
    sequence,
    ...(values.expires && { expires: new Date(`${values.expires}T23:59:59Z`).toISOString() }),
    packs: parts.flatMap(({ packs }) => packs),
    snippets: parts.flatMap(({ snippets }) => snippets),
  };
  const payload = JSON.stringify(library);
  const content = core.readContent(JSON.parse(payload), '');
  if (!content.ok) throw new InputError(`not publishable: ${content.failure} (ids must be a–z 0–9 . - and unique)`);
  const key = rawKey(createPublicKey(privateKey));
  const accepted = before && core.acceptLibrary({ ...before, pinnedKey: before.key }, { key, content: content.value });
  if (accepted && !accepted.ok) throw new InputError(`browsers would refuse it: ${accepted.failure}`);
  const signature = sign(null, Buffer.from(core.signedText(payload)), privateKey).toString('base64url');
  writeFileSync(values.out, `${JSON.stringify({ format: core.SIGNED_FORMAT, v: 1, key, signature, payload })}\n`);
  report(values.out, content.value, key);
}

/** The parts of a template or an export, as a library holds them. */
function readInput(core, file) {
  const content = core.readContent(core.parseJson(readText(file)), file);
  if (!content.ok) throw new InputError(`${file}: ${content.failure}`);
  return content.value;
}

function readKey(file) {
  try {
    return createPrivateKey(readText(file));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${file} holds no private key`);
  }
}

function open(core, file) {
  const envelope = core.readEnvelope(core.parseJson(readText(file)));
  if (typeof envelope !== 'object') throw new InputError(`${file} is no signed library`);
  const { key, signature, payload } = envelope;
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
  if (!verify(null, Buffer.from(core.signedText(payload)), publicKey, Buffer.from(signature, 'base64url')))
    throw new InputError(`${file}: the signature is wrong`);
  const content = core.readContent(core.parseJson(payload), file);
  if (!content.ok) throw new InputError(`${file}: ${content.failure}`);
  return { key, content: content.value };
}

function check(core, file, publicKey) {
  const { key, content } = open(core, file);
  if (publicKey !== undefined && key !== publicKey) throw new InputError(`${file} is signed with another key: ${key}`);
  report(file, content, key);
}

function report(file, { name, id, sequence, expiresAtMs, packs, snippets }, key) {
  console.log(`${file}: ${name} (${id}), edition ${sequence}, ${snippets.length} snippets, ${packs.length} templates`);
  console.log(`Expires:     ${expiresAtMs === undefined ? 'never' : new Date(expiresAtMs).toISOString().slice(0, 10)}`);
  describeKey(key);
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError(`${file}: ${error.code ?? error.message}`);
  }
}

/** 32 bytes in base64url, as the extension's policy and links take it. */
function rawKey(publicKey) {
  return publicKey.export({ format: 'jwk' }).x;
}

function fingerprintOf(key) {
  const digits = createHash('sha256').update(Buffer.from(key, 'base64url')).digest('hex').slice(0, 24);
  return digits.match(/.{4}/g).join(' ');
}
