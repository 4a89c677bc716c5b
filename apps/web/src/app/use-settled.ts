import { useEffect, useState } from 'react';

/** A value once it has stood still for a moment, so that a key held down asks the server once, not at every step. */
export const useSettled = <Value>(value: Value, stillMs = 150): Value => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), stillMs);
    return () => clearTimeout(timer);
  }, [value, stillMs]);
  return settled;
};
