// Tests a webhook for Enzoic's alerts against the sandbox, without npm packages.
// Requires Node.js 20 or newer, and the variables that the sandbox prints, for instance SANDBOX_URL
// and ENZOIC_BASE_URL.

import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {once} from 'node:events';
import {createServer} from 'node:http';
import {beforeEach, test} from 'node:test';

const {SANDBOX_URL, ENZOIC_BASE_URL, ENZOIC_API_KEY, ENZOIC_API_SECRET} = process.env;
const basic = (user, password) => 'Basic ' + Buffer.from(`${user}:${password}`).toString('base64');

async function send(method, url, body, headers = {}) {
  const response = await fetch(url, {
    method,
    headers: {'Content-Type': 'application/json', ...headers},
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  assert.ok(response.ok, `${method} ${url}: ${response.status}`);
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}

const admin = (method, path, body) => send(method, `${SANDBOX_URL}/sandbox${path}`, body);

// The code under test: subscribes an address, and handles an alert.
const subscribe = address => send('POST', `${ENZOIC_BASE_URL}/v1/alert-subscriptions`,
  {usernameHashes: [createHash('sha256').update(address.toLowerCase()).digest('hex')]},
  {Authorization: basic(ENZOIC_API_KEY, ENZOIC_API_SECRET)});

async function webhook(request, response, alerts) {
  if (request.headers.authorization?.toLowerCase() !== basic('hook', 'secret').toLowerCase()) {
    response.writeHead(401).end();
    return;
  }
  let body = '';
  for await (const chunk of request) {
    body += chunk;
  }
  alerts.push(JSON.parse(body));
  response.writeHead(204).end();
}

beforeEach(() => admin('POST', '/reset'));

test('an exposure of a subscribed address is posted to the webhook', async () => {
  const alerts = [];
  const server = createServer((request, response) => webhook(request, response, alerts)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await admin('PUT', '/clock', {time: '2030-01-01T00:00:00Z'});
    await admin('PUT', '/webhook', {url: `http://127.0.0.1:${server.address().port}/`, key: 'hook', secret: 'secret'});
    await subscribe('Bob@example.com');

    assert.deepEqual(await admin('POST', '/expose', {address: 'bob@example.com'}),
      {outcome: 'responded', status: 204});
    assert.deepEqual(await admin('POST', '/expose', {address: 'eve@example.com'}),
      {outcome: 'not_subscribed', status: 0});

    assert.equal(alerts.length, 1);
    assert.equal(alerts[0].username, 'bob@example.com');
    assert.match(alerts[0].date, /^2030-01-01T00:00:00/);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

test('a domain can be subscribed once it is approved', async () => {
  const domain = () => send('POST', `${ENZOIC_BASE_URL}/v1/alert-subscriptions`, {domains: 'acme.example'},
    {Authorization: basic(ENZOIC_API_KEY, ENZOIC_API_SECRET)});
  await assert.rejects(domain, /403/);
  await admin('PUT', '/approved-domains', {domains: ['acme.example']});
  assert.deepEqual(await domain(), {added: 1, alreadyExisted: 0});
  assert.deepEqual((await admin('GET', '/subscriptions')).domains, ['acme.example']);
});
