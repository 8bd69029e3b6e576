/** A moment as the calendar on the wall shows it. `month` 1–12, `weekday` 0 (Sunday) – 6. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly weekday: number;
}

/** `ms` since 1970 in the time zone of this device. */
export function localTime(ms: number): LocalTime {
  const date = new Date(ms);
  return {
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
    hour: date.getHours(),
    minute: date.getMinutes(),
    weekday: date.getDay(),
  };
}
