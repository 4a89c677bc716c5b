import { Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
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
  const [top] = useState(belowBands);
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
