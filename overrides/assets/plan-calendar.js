// A calendar file (RFC 5545) of the steps with a day, and a link that puts one step in Google Calendar.
// Nothing of the child is in it: no name, no date of birth. The days are whole days, without a time zone.
import { parts } from "./plan-days.js";

const two = (number) => String(number).padStart(2, "0");
const written = (day) => {
  const [year, month, date] = parts(day);
  return `${year}${two(month)}${two(date)}`;
};

// RFC 5545, 3.3.11: backslash, semicolon, comma and line end have a special meaning.
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

// RFC 5545, 3.1: no line is longer than 75 octets; a letter of more octets is never cut.
export function folded(line) {
  const lines = [];
  let now = "";
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > 75) {
      lines.push(now);
      now = " ";
      octets = 1;
    }
    now += letter;
    octets += size;
  }
  return [...lines, now].join("\r\n");
}

const alarm = (words, before) => ["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${words}`, `TRIGGER:${before}`, "END:VALARM"];

// An event is {name, title, text, address, day, first, isEnd}; `first` is the first day on which the step can be done.
// The identity of an event is its step and year: importing again updates it, and a brother's or sister's stays.
function eventLines(event, host, now) {
  const title = escaped(event.title);
  return [
    "BEGIN:VEVENT",
    `UID:${event.name}-${parts(event.day)[0]}@${host}`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    // Grows with time, so that a later file wins (RFC 5545, 3.8.7.4).
    `SEQUENCE:${Math.floor(now.getTime() / 6e4)}`,
    `DTSTART;VALUE=DATE:${written(event.day)}`,
    `DTEND;VALUE=DATE:${written(event.day + 1)}`,
    `SUMMARY:${title}`,
    `DESCRIPTION:${escaped(event.text)}`,
    `URL:${event.address}`,
    "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
    ...(event.isEnd && event.day - event.first >= 14 ? alarm(title, "-P7D") : []),
    ...alarm(title, "-PT15H"), // nine in the morning of the day before
    "END:VEVENT",
  ];
}

export function calendarFile(events, host, language, now) {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Eerste 1000 dagen//Stappenplan//${language.toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...events.flatMap((event) => eventLines(event, host, now)),
    "END:VCALENDAR",
    "",
  ]
    .map(folded)
    .join("\r\n");
}

export function googleLink(event) {
  const query = new URLSearchParams({
    action: "TEMPLATE",
    text: event.title,
    details: event.text,
    dates: `${written(event.day)}/${written(event.day + 1)}`,
  });
  return `https://calendar.google.com/calendar/render?${query}`;
}
