const callers = 16;
const eventsOfCall = 10;

/** `act` adds ten events, again and again, until there are `length`. */
export async function grown(length, act) {
  let left = Math.ceil(length / eventsOfCall);
  const call = async () => {
    for (; left > 0;) {
      left -= 1;
      await act();
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
}

/**
 * A log of `length` events: `other` adds ten of other streams, again and again, and the events of one matter lie spread among
 * them, as a year of everybody's work would lay them.
 */
export async function filled(length, { events, append }, other) {
  const calls = Math.ceil((length - events.length) / eventsOfCall);
  const apart = Math.floor(calls / events.length);
  for (let n = 0; n < events.length; n += 1) {
    await append(n, [events[n]]);
    const ofThese = n === events.length - 1 ? calls - apart * (events.length - 1) : apart;
    await grown(ofThese * eventsOfCall, other);
  }
}
