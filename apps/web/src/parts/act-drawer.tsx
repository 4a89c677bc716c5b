import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import './act-form.css';

interface ActDrawerProps {
  open: boolean;
  title: ReactNode;
  onClose: () => void;
  size?: number;
  children: ReactNode;
}

/** An act is done beside the list that it belongs to; Esc closes it and gives the focus back to where it came from. */
export const ActDrawer = ({ open, title, onClose, size = 480, children }: ActDrawerProps): ReactNode => (
  <Drawer
    open={open}
    onClose={onClose}
    title={title}
    size={size}
    mask={{ blur: false }}
    destroyOnHidden
    rootClassName="act-drawer"
  >
    {children}
  </Drawer>
);
