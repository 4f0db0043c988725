/** Says that the ledger is to be brought up to date once the synth has passed; `roadbed synth --accept-ledger` sets it. */
export const ACCEPT_VARIABLE = 'ROADBED_ACCEPT_LEDGER';
