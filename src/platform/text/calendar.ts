// PostgreSQL's calendar has no year 0.
const FIRST_DAY = '0001-01-01';

/** Whether the text is an existing day as YYYY-MM-DD (ISO 8601); 2010-02-30 is not. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < FIRST_DAY) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
