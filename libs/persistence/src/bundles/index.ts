export { bundleFormat, bundleLines, type BundleEventLine, type BundleManifest, type BundleParts } from './bundle-lines';
export { readReceipt, writeReceipt, type BundleReceipt } from './bundle-receipt';
export { checkBundle, type BundleFault, type CheckedBundle } from './check-bundle';
export { ownHouse, x25519Public, type OwnHouse } from './own-house';
export { isPartnersFault, houseLine, loadPartners, partnersFile, readPartners, type Partner } from './partners';
export { openContent, sealContent, type SealedContent } from './sealed-content';
