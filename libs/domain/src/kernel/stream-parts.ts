import { campaignId, type CampaignId, type StreamName } from './ids';

/** The parts of a stream's name after its category. */
export const partsOf = (stream: StreamName): readonly string[] => stream.split('/').slice(1);

/** The campaign of a stream whose first part names one: campaign, participation, declaration, withdrawal, escalation. */
export const campaignOfStream = (stream: StreamName): CampaignId => campaignId(partsOf(stream)[0] ?? '');
