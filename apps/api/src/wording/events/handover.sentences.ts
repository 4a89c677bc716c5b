import type { HandoverEvent } from '@taizhang/domain';
import { compose, label } from '../label';
import type { Sentences } from './sentence.types';

export const handoverSentences: Sentences<HandoverEvent> = {
  HandoverPrepared: ({ fromId, toId, unitId, list }, words) =>
    compose(
      label(
        '{from}向{to}交接在{unit}的工作：职责 {roles} 项，台账 {problems} 项，保管 {handIns} 件',
        '{from} hands over to {to} at {unit}: {roles} duties, {problems} ledger items, {handIns} things kept',
      ),
      {
        ...{ from: words.person(fromId), to: words.person(toId), unit: words.unit(unitId) },
        ...{ roles: list.appointments.length, problems: list.problems.length, handIns: list.handIns.length },
      },
    ),
  HandoverApproved: () => label('交接获批准', 'the handover is approved'),
  HandoverSigned: ({ as }) =>
    as === 'from' ? label('移交人签字', 'signed by whoever hands over') : label('接收人签字', 'signed by the receiver'),
  HandoverCompleted: () => label('交接完成，事项转入接收人名下', 'the handover is complete: everything has passed'),
  HandoverWithdrawn: ({ reason }) =>
    compose(label('交接单撤回：{reason}', 'the sheet is withdrawn: {reason}'), { reason }),
};
