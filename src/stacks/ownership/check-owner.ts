import { DataClassification } from '../../core/data-classification';
import { checkLabelValue } from '../../core/labels';
import { DNS_LABEL, HTTPS_URL } from '../../core/naming';
import { Owner } from '../../core/owner';
import { Tier } from '../../core/tier';
import { tierName } from '../../core/tier-name';
import {
  checkKnownProps,
  checkLiteral,
  checkOptionalKind,
  checkText,
  describeValue,
  Problems,
  PropNames,
} from '../../core/validation';
import { Platform } from '../../platform/platform';
import { platformTeam } from '../../platform/platform-team';
import { checkNamespaceIsFree } from '../team-stack/reserved-namespaces';
import { isTier } from './check-tier';

/** What says who answers for it, and how much it hurts. */
export interface OwnedProps {
  readonly owner: Owner;
  readonly tier: Tier;
}

const PROPS: PropNames<Owner> = {
  team: true,
  runbook: true,
  onCall: true,
  costCentre: true,
  dataClassification: true,
};

/** Says what is wrong with who answers for a service, and what one of tier 0 or 1 leaves out. */
export function checkOwner(problems: Problems, { owner, tier }: OwnedProps, platform: Platform | undefined): void {
  if (typeof owner !== 'object' || owner === null) {
    problems.add(`owner must be given, got ${describeValue(owner)}`, "owner: { team: '…' }");
    return;
  }
  checkKnownProps(problems, 'owner', owner, PROPS);
  if (checkText(problems, 'owner.team', owner.team, DNS_LABEL))
    checkNamespaceIsFree(problems, 'owner.team', owner.team);
  if (owner.runbook !== undefined)
    checkText(problems, 'owner.runbook', owner.runbook, HTTPS_URL, 'https://runbooks.acme.example/checkout');
  checkOptionalKind(problems, 'owner.onCall', owner.onCall, 'OnCall');
  checkCostCentre(problems, owner.costCentre);
  const { dataClassification } = owner;
  if (dataClassification !== undefined && !Object.values(DataClassification).includes(dataClassification)) {
    const names = 'DataClassification.PUBLIC, INTERNAL, CONFIDENTIAL or RESTRICTED';
    problems.add(`owner.dataClassification must be ${names}, got ${describeValue(dataClassification)}`);
  }
  if (!isTier(tier) || tier > Tier.BUSINESS_CRITICAL) return;
  if (owner.runbook === undefined) {
    problems.add(
      `owner.runbook must be given for a ${tierName(tier)} service, got nothing`,
      `whoever is woken needs it: an https URL; for an exception ask ${platformTeam(platform?._services)}`,
    );
  }
  if (owner.onCall === undefined && platform !== undefined && platform.onCall === undefined) {
    problems.add(
      `owner.onCall must be given for a ${tierName(tier)} service, and the platform names nobody either`,
      `owner: { onCall: OnCall.pagerDuty({ page: '…' }) }, or onCall of the Platform; ask ${platformTeam(platform._services)}`,
    );
  }
}

function checkCostCentre(problems: Problems, costCentre: unknown): void {
  if (costCentre === undefined || !checkLiteral(problems, 'owner.costCentre', costCentre)) return;
  if (typeof costCentre === 'string') checkLabelValue(problems, 'owner.costCentre', costCentre);
  else problems.add(`owner.costCentre must be a string, got ${describeValue(costCentre)}`, 'put it in quotes');
}
