// What two readers that are not ours understand of a feed: one JSON document, compared by the test with what was written.
// node lire.mjs FILE, under TZ=UTC: node-ical answers days as local midnights.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

const text = readFileSync(process.argv[2], 'utf8');

// ical.js leaves alone the properties that its tables do not know; RFC 7986 and RFC 5545 (3.8.8.2) make both of them texts.
for (const name of ['name', 'x-wr-calname']) ICAL.design.icalendar.property[name] = { defaultType: 'text' };

const day = (year, month, date) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

const withIcalJs = () => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    name: calendar.getFirstPropertyValue('x-wr-calname'),
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      const first = (name) => component.getFirstPropertyValue(name);
      if (!event.startDate.isDate || !event.endDate.isDate) throw new Error(`${event.uid} is not a whole day`);
      return {
        uid: event.uid,
        summary: event.summary,
        description: event.description,
        start: event.startDate.toString(),
        end: event.endDate.toString(),
        sequence: Number(event.sequence),
        status: first('status'),
        categories: component.getFirstProperty('categories').getValues(),
        url: first('url') ?? null,
        stamp: first('dtstamp').toJSDate().toISOString(),
      };
    }),
  };
};

const withNodeIcal = () => {
  const parsed = nodeIcal.sync.parseICS(text);
  const local = (date) => day(date.getFullYear(), date.getMonth() + 1, date.getDate());
  return {
    name: parsed.vcalendar['WR-CALNAME'],
    events: Object.values(parsed).filter((component) => component.type === 'VEVENT').map((event) => {
      if (event.datetype !== 'date') throw new Error(`${event.uid} is not a whole day`);
      return {
        uid: event.uid,
        summary: event.summary,
        description: event.description,
        start: local(event.start),
        end: local(event.end),
        sequence: Number(event.sequence),
        status: event.status,
        categories: event.categories,
        url: event.url ?? null,
        stamp: event.dtstamp.toISOString(),
      };
    }),
  };
};

process.stdout.write(JSON.stringify({ 'ical.js': withIcalJs(), 'node-ical': withNodeIcal() }));
