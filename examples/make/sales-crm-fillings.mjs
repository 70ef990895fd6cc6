// Writes demo/fillings.ndjson of the sales template: how its people got on with its forms in the last 60 working days, each go as a
// page measures it. The same seed always gives the same goes. Run: node examples/make/sales-crm-fillings.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from './seeded.mjs';

const folder = join(import.meta.dirname, '../sales-crm/demo');
const DAYS = 60;

const random = seeded(911);
const chance = (p) => random() < p;
const pick = (list) => list[Math.floor(random() * list.length)];
const normal = () => Math.sqrt(-2 * Math.log(Math.max(random(), 1e-12))) * Math.cos(2 * Math.PI * random());
const around = (median) => Math.round(median * Math.exp(0.45 * normal()));
const two = (number) => String(number).padStart(2, '0');

/**
 * What a form is like to fill in: goes a day, the share on phones, who gives up, and of each field the seconds it takes, how often it
 * is gone into, corrected, refused, and how much of the giving up happens there.
 */
const FORMS = [
  {
    form: 'followup_quick',
    aDay: 5,
    phone: 0.85,
    givenUp: 0.03,
    fields: { summary: [9, 1, 0.05, 0.01, 1], kind: [1.6, 0.9, 0.02, 0, 1] },
  },
  {
    form: 'lead_quick',
    aDay: 2,
    phone: 0.7,
    givenUp: 0.05,
    fields: {
      name: [6, 1, 0.06, 0.01, 1],
      phone: [7, 1, 0.08, 0.05, 2],
      source: [2, 0.8, 0.02, 0, 1],
    },
  },
  {
    form: 'opportunity_edit',
    aDay: 2.4,
    phone: 0.35,
    givenUp: 0.34,
    fields: {
      name: [8, 1, 0.1, 0.02, 1],
      customer: [14, 0.98, 0.12, 0.04, 3],
      product_line: [4, 0.95, 0.05, 0.01, 1],
      region: [3, 0.9, 0.03, 0.01, 1],
      owner: [3, 0.8, 0.02, 0, 1],
      budget_band: [19, 0.78, 0.2, 0.02, 6],
      amount: [12, 0.9, 0.22, 0.06, 4],
      expected_close: [9, 0.85, 0.25, 0.05, 3],
      on_hold: [2, 0.2, 0.01, 0, 0],
      needs_document: [26, 0.45, 0.05, 0.03, 8],
      rival_sheet: [34, 0.3, 0.06, 0.02, 16],
      customer_feedback: [22, 0.25, 0.05, 0.02, 7],
      items: [48, 0.4, 0.3, 0.26, 12],
    },
  },
  {
    form: 'lead_edit',
    aDay: 1.2,
    phone: 0.4,
    givenUp: 0.14,
    fields: {
      name: [7, 1, 0.08, 0.01, 1],
      contact_name: [4, 0.95, 0.04, 0, 1],
      phone: [8, 0.97, 0.1, 0.08, 3],
      region: [3, 0.9, 0.02, 0, 1],
      industry: [6, 0.7, 0.05, 0.01, 2],
      size: [5, 0.5, 0.04, 0, 3],
      source: [3, 0.9, 0.02, 0, 1],
      product_line: [4, 0.85, 0.03, 0, 1],
      intent: [5, 0.7, 0.06, 0, 1],
      owner: [3, 0.6, 0.02, 0, 0],
      need: [21, 0.75, 0.12, 0.01, 4],
    },
  },
];

/** Who writes records day by day. */
const FILLERS = new Set(['sales_rep', 'sales_assistant', 'regional_manager']);
const { users } = JSON.parse(readFileSync(join(folder, 'people.json'), 'utf8'));
const people = users.filter(({ roles }) => roles.some((role) => FILLERS.has(role))).map(({ key }) => key);

/** Somebody stops at a field by how much of the giving up happens there. */
function stopsAt(fields) {
  const entries = Object.entries(fields);
  let rest = random() * entries.reduce((sum, [, [, , , , weight]]) => sum + weight, 0);
  for (const [key, [, , , , weight]] of entries) {
    rest -= weight;
    if (rest <= 0) return key;
  }
  return entries.at(-1)[0];
}

function goAt({ form, phone, givenUp, fields }) {
  const isGivenUp = chance(givenUp);
  const stop = isGivenUp ? stopsAt(fields) : undefined;
  const filled = {};
  let ms = 1500;
  let last;
  for (const [key, [seconds, visited, corrected, refused]] of Object.entries(fields)) {
    if (key !== stop && !chance(visited)) continue;
    const isCorrected = chance(corrected);
    const isRefused = !isGivenUp && chance(refused);
    const spent = around(seconds * 1000) + (isRefused ? around(6000) : 0);
    filled[key] = {
      ms: spent,
      visits: 1 + Number(isCorrected) + Number(isRefused),
      corrections: Number(isCorrected),
      refused: Number(isRefused),
    };
    ms += spent + around(700);
    last = key;
    if (key === stop) break;
  }
  const device = chance(phone) ? 'phone' : 'desktop';
  return { form, version: 1, device, end: isGivenUp ? 'given_up' : 'sent', ms, ...(last && { last }), fields: filled };
}

const lines = [];
for (let day = -DAYS; day < 0; day++)
  for (const one of FORMS) {
    const goes = Math.floor(one.aDay + random());
    for (let go = 0; go < goes; go++) {
      const minute = 9 * 60 + Math.floor(random() * 8.5 * 60);
      const at = `${day}d ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
      lines.push({ at, as: pick(people), filling: goAt(one) });
    }
  }
writeFileSync(join(folder, 'fillings.ndjson'), `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
