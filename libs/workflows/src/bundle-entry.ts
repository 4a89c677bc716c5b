export { campaign } from './campaign/campaign.workflow';
export { clue } from './clue/clue.workflow';
export { district } from './district/district.workflow';
export { escalation } from './escalation/escalation.workflow';
export { sentinel } from './sentinel/sentinel.workflow';
export { unitParticipation } from './unit-participation/unit-participation.workflow';
export { withdrawal } from './withdrawal/withdrawal.workflow';
