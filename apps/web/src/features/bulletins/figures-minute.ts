/** A day and a time of day as a minute in the campaign's zone; a day alone means its last minute, nothing at all means now. */
export const minuteOf = (on: string | undefined, time: string | undefined): string | undefined =>
  on
    ? new Date(`${on}T${time && /^\d{1,2}:\d{2}$/.test(time) ? time.padStart(5, '0') : '23:59'}:00+08:00`).toISOString()
    : undefined;
