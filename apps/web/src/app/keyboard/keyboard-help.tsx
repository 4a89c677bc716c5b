import { Checkbox, Modal } from 'antd';
import { type ReactNode, useContext, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyboardContext, switchKeys } from './keyboard-provider';
import type { Shortcut } from './shortcuts';

/** `?`: every key of this page and of all pages, and the switch that turns single keys off. */
export const KeyboardHelp = ({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode => {
  const { t } = useTranslation('parts');
  const board = useContext(KeyboardContext);
  const shortcuts = useSyncExternalStore(
    (watcher) => board.watch(watcher),
    () => board.list(),
  );
  const [on, setOn] = useState(board.enabled);
  const unique = [...new Map(shortcuts.map((shortcut) => [shortcut.keys, shortcut])).values()];
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('keyboard.title')} destroyOnHidden>
      <div className="stack">
        {(['page', 'general'] as const).map((scope) => (
          <ShortcutList
            key={scope}
            title={t(`keyboard.${scope}`)}
            shortcuts={unique.filter((one) => one.scope === scope)}
          />
        ))}
        <Checkbox
          checked={!on}
          onChange={(event) => {
            setOn(!event.target.checked);
            switchKeys(board, !event.target.checked);
          }}
        >
          {t('keyboard.off')}
        </Checkbox>
        <p className="note">{t('keyboard.note')}</p>
      </div>
    </Modal>
  );
};

const ShortcutList = ({ title, shortcuts }: { title: string; shortcuts: Shortcut[] }): ReactNode => {
  if (shortcuts.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <dl className="pairs">
        {shortcuts.map((shortcut) => (
          <ShortcutLine key={shortcut.keys} shortcut={shortcut} />
        ))}
      </dl>
    </div>
  );
};

const ShortcutLine = ({ shortcut }: { shortcut: Shortcut }): ReactNode => (
  <>
    <dt>
      {shortcut.keys.split(' ').map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </dt>
    <dd>{shortcut.words}</dd>
  </>
);
