'use strict';

// Uses the admin API. Values are inserted as text, never as HTML.

const POLL_MILLIS = 1000;
const find = id => document.getElementById(id);

async function call(method, path, body) {
  const response = await fetch('/sandbox' + path, {
    method,
    headers: {'Content-Type': 'application/json'},
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const content = await response.text();
  const json = content ? JSON.parse(content) : null;
  if (!response.ok) {
    throw new Error(json.error);
  }
  return json;
}

function count(number, noun) {
  return number + ' ' + noun + (number === 1 ? '' : 's');
}

function element(name, text) {
  const created = document.createElement(name);
  created.textContent = text;
  return created;
}

function card(name, title, details, curl) {
  const box = document.createElement('article');
  box.className = 'card';
  box.id = name;
  const list = document.createElement('dl');
  for (const [term, value] of details) {
    const definition = document.createElement('dd');
    definition.append(element('code', value));
    list.append(element('dt', term), definition);
  }
  const link = element('a', 'OpenAPI document');
  link.href = '/' + name + '/openapi.yaml';
  box.append(element('h3', title), list, ...curl.map(line => element('pre', line)), link);
  return box;
}

function showVendors({push, enzoic, probely}) {
  const https = location.protocol === 'https:' ? '--insecure ' : '';
  find('vendors').replaceChildren(
    card('push', 'Push Security', [
      ['Base URL', push.url],
      ['API key', push.apiKey],
      ['Read-only key', push.readOnlyApiKey],
      ['Employees', push.employees.toLocaleString('en')],
    ], [`curl ${https}--header 'x-api-key: ${push.apiKey}' '${push.url}/v1/employees?limit=3'`]),
    card('enzoic', 'Enzoic', [
      ['Base URL', enzoic.url],
      ['API key', enzoic.apiKey],
      ['API secret', enzoic.apiSecret],
      ['Subscribed', `${count(enzoic.subscribedUsers, 'user')}, ${count(enzoic.subscribedDomains, 'domain')}`],
    ], [
      `curl ${https}--user '${enzoic.apiKey}:${enzoic.apiSecret}' --header 'Content-Type: application/json' --data '{"domains": "example.com"}' '${enzoic.url}/v1/alert-subscriptions'`,
    ]),
    card('probely', 'Probely', [
      ['Base URL', probely.url],
      ['API key', probely.apiKey],
      ['Target', probely.targetIds[0]],
    ], [
      `curl ${https}--request DELETE --header 'Authorization: JWT ${probely.apiKey}' '${probely.url}/targets/${probely.targetIds[0]}/otp/'`,
    ]));
}

function showJournal(exchanges) {
  const rows = exchanges.reverse().map(exchange => {
    const row = document.createElement('tr');
    const status = element('td', exchange.status || 'closed');
    status.className = exchange.status >= 200 && exchange.status < 400 ? 'good' : 'bad';
    const request = document.createElement('td');
    request.append(element('code', exchange.method + ' ' + exchange.path));
    const body = document.createElement('td');
    body.append(element('code', exchange.body ?? ''));
    row.append(status, element('td', exchange.vendor), element('td', exchange.operation), request, body);
    return row;
  });
  find('journal').tBodies[0].replaceChildren(...rows);
  find('journal').hidden = rows.length === 0;
  find('journal-empty').hidden = rows.length > 0;
}

async function refresh() {
  const [state, journal, limit, clock, strict, violations] = await Promise.all([
    call('GET', ''),
    call('GET', '/journal?limit=50'),
    call('GET', '/rate-limit'),
    call('GET', '/clock'),
    call('GET', '/strict'),
    call('GET', '/spec-violations'),
  ]);
  // Replacing the cards would discard a selection of text.
  const vendors = JSON.stringify(state);
  if (find('vendors').dataset.state !== vendors) {
    find('vendors').dataset.state = vendors;
    showVendors(state);
  }
  const exchanges = JSON.stringify(journal);
  if (find('journal').dataset.state !== exchanges) {
    find('journal').dataset.state = exchanges;
    showJournal(journal);
  }
  find('rate-limit').checked = limit.enabled;
  find('retry-after').checked = limit.retryAfter;
  find('strict').checked = strict.enabled;
  find('violations').textContent = strict.enabled ? `(${count(violations.length, 'violation')})` : '';
  find('clock').textContent = clock.time.slice(0, 19).replace('T', ' ') + ' UTC' + (clock.stopped ? ', stopped' : '');
  find('state').textContent = 'Running at ' + location.origin;
}

async function poll() {
  try {
    await refresh();
  } catch (failure) {
    find('state').textContent = 'The sandbox does not respond.';
  }
  setTimeout(poll, POLL_MILLIS);
}

/** Runs an action of the user, and shows its result or the reason why it failed. */
async function act(action) {
  try {
    find('result').textContent = await action();
    await refresh();
  } catch (failure) {
    find('result').textContent = 'Failed: ' + failure.message;
  }
}

function onSubmit(id, action) {
  find(id).addEventListener('submit', event => {
    event.preventDefault();
    act(() => action(new FormData(event.target)));
  });
}

function onClick(id, action) {
  find(id).addEventListener('click', () => act(action));
}

onSubmit('fault', async form => {
  const times = Number(form.get('times'));
  const vendor = form.get('vendor');
  await call('POST', '/faults', [{...JSON.parse(form.get('kind')), vendor, times}]);
  const name = find('fault').elements.vendor.selectedOptions[0].text;
  return `Injected. Requests to ${name} that are affected: ${times}.`;
});

const OUTCOMES = {
  responded: 'The alert was posted. The webhook responded with status ',
  not_subscribed: 'No alert was posted: neither the address nor its domain is subscribed.',
  no_webhook: 'No alert was posted: no webhook is registered. PUT /sandbox/webhook registers one.',
  failed: 'The webhook could not be reached, or did not respond.',
};

onSubmit('expose', async form => {
  const {outcome, status} = await call('POST', '/expose', {address: form.get('address')});
  return OUTCOMES[outcome] + (status ? status + '.' : '');
});

onClick('clear-faults', async () => {
  await call('DELETE', '/faults');
  return 'All faults are removed.';
});

onClick('advance', async () => {
  await call('POST', '/clock/advance', {seconds: 60});
  return 'The clock is advanced by one minute.';
});

onClick('reset', async () => {
  await call('POST', '/reset');
  return 'The sandbox is in its initial state.';
});

async function changeRateLimit(change) {
  await call('PUT', '/rate-limit', {...await call('GET', '/rate-limit'), ...change});
}

onClick('rate-limit', async () => {
  const enabled = find('rate-limit').checked;
  await changeRateLimit({enabled});
  return enabled ? 'Requests to Push Security are limited.' : 'Requests to Push Security are not limited.';
});

onClick('retry-after', async () => {
  const retryAfter = find('retry-after').checked;
  await changeRateLimit({retryAfter});
  return `Responses with status 429 ${retryAfter ? 'have' : 'do not have'} the header Retry-After.`;
});

onClick('strict', async () => {
  const {enabled} = await call('PUT', '/strict', {enabled: find('strict').checked});
  return enabled ? 'Strict mode is on.' : 'Strict mode is off.';
});

poll();
