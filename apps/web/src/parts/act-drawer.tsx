import { Drawer } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import './act-form.css';

interface ActDrawerProps {
  open: boolean;
  title: ReactNode;
  onClose: () => void;
  size?: number;
  children: ReactNode;
}

/** The bands that tell a drill or the past from the present stay in sight: a drawer begins below them. */
const belowBands = (): number =>
  Math.max(0, document.querySelector('.band-stack')?.getBoundingClientRect().bottom ?? 0);

/** An act is done beside the list that it belongs to; Esc closes it and gives the focus back to where it came from. */
export const ActDrawer = ({ open, title, onClose, size = 480, children }: ActDrawerProps): ReactNode => {
  const [top, setTop] = useState(belowBands);
  useEffect(() => {
    // A drawer that the address opens is there before the bands are: they push the page down when they come.
    const page = document.querySelector('main');
    if (page === null) return undefined;
    const observer = new ResizeObserver(() => setTop(belowBands()));
    observer.observe(page);
    return () => observer.disconnect();
  }, []);
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={title}
      size={size}
      destroyOnHidden
      rootClassName="act-drawer"
      rootStyle={{ insetBlockStart: top }}
      mask={{ blur: false }}
    >
      {children}
    </Drawer>
  );
};
