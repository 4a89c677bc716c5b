import type { components } from './schema';

/** The answers of the API by name. They are generated from its OpenAPI document; nothing else of the server is known here. */
type Schemas = components['schemas'];

export type Label = Schemas['Label'];
export type Mark = Schemas['Mark'];
export type Point = Schemas['Point'];
export type Clock = Schemas['Clock'];
export type Figure = Schemas['Figure'];
export type Problem = Schemas['Problem'];
export type Receipt = Schemas['Receipt'];
export type BulkReceipt = Schemas['BulkReceipt'];
export type Session = Schemas['Session'];
export type Drill = Schemas['Drill'];
export type Seat = Schemas['Seat'];
export type Board = Schemas['Board'];
export type Timeline = Schemas['Timeline'];
export type LadderRow = Schemas['LadderRow'];
export type LadderForecast = Schemas['LadderForecast'];
export type Why = Schemas['Why'];
export type ChainStep = Schemas['ChainStep'];
export type WindowStrip = Schemas['WindowStrip'];
export type SignChain = Schemas['SignChain'];
export type Coverage = Schemas['Coverage'];
export type CoverageCell = Schemas['CoverageCell'];
export type Uncovered = Schemas['Uncovered'];
export type Inbox = Schemas['Inbox'];
export type InboxRow = Schemas['InboxRow'];
export type Declaration = Schemas['Declaration'];
export type DeclarationForm = Schemas['DeclarationForm'];
export type BusinessItem = Schemas['BusinessItem'];
export type SigningDesk = Schemas['SigningDesk'];
export type RungDraft = Schemas['RungDraft'];
export type Withdrawals = Schemas['Withdrawals'];
export type WithdrawalCard = Schemas['WithdrawalCard'];
export type History = Schemas['History'];
export type EventPage = Schemas['EventPage'];
