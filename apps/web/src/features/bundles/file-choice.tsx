import { type ChangeEvent, type ReactNode, useId } from 'react';

interface FileChoiceProps {
  label: string;
  busy: boolean;
  onChoose: (file: File) => void;
}

/** One file from the reader's own disk; the same one may be chosen again. */
export const FileChoice = ({ label, busy, onChoose }: FileChoiceProps): ReactNode => {
  const id = useId();
  const read = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    if (file) onChoose(file);
    target.value = '';
  };
  return (
    <label className="row wrap" htmlFor={id}>
      {label}
      <input id={id} type="file" disabled={busy} onChange={read} />
    </label>
  );
};
