"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
function _export(target, all) {
    for(var name in all)Object.defineProperty(target, name, {
        enumerable: true,
        get: Object.getOwnPropertyDescriptor(all, name).get
    });
}
_export(exports, {
    get ABSENT () {
        return ABSENT;
    },
    get ANSWERABLE () {
        return ANSWERABLE;
    },
    get DAY_ROWS () {
        return DAY_ROWS;
    },
    get FAILURES () {
        return FAILURES;
    },
    get ROWS () {
        return ROWS;
    },
    get SHARES () {
        return SHARES;
    },
    get TWO_DAYS_ROWS () {
        return TWO_DAYS_ROWS;
    },
    get budgetOf () {
        return budgetOf;
    },
    get burnText () {
        return burnText;
    },
    get met () {
        return met;
    },
    get policyOf () {
        return policyOf;
    },
    get rate () {
        return rate;
    },
    get ratioOf () {
        return ratioOf;
    },
    get said () {
        return said;
    },
    get shareText () {
        return shareText;
    },
    get shortened () {
        return shortened;
    },
    get stated () {
        return stated;
    },
    get tagsOf () {
        return tagsOf;
    },
    get time () {
        return time;
    },
    get titleOf () {
        return titleOf;
    }
});
const _slos = /*#__PURE__*/ _interop_require_wildcard(require("./slos"));
function _getRequireWildcardCache(nodeInterop) {
    if (typeof WeakMap !== "function") return null;
    var cacheBabelInterop = new WeakMap();
    var cacheNodeInterop = new WeakMap();
    return (_getRequireWildcardCache = function(nodeInterop) {
        return nodeInterop ? cacheNodeInterop : cacheBabelInterop;
    })(nodeInterop);
}
function _interop_require_wildcard(obj, nodeInterop) {
    if (!nodeInterop && obj && obj.__esModule) return obj;
    if (obj === null || typeof obj !== "object" && typeof obj !== "function") return {
        default: obj
    };
    var cache = _getRequireWildcardCache(nodeInterop);
    if (cache && cache.has(obj)) return cache.get(obj);
    var newObj = {
        __proto__: null
    };
    var hasPropertyDescriptor = Object.defineProperty && Object.getOwnPropertyDescriptor;
    for(var key in obj){
        if (key !== "default" && Object.prototype.hasOwnProperty.call(obj, key)) {
            var desc = hasPropertyDescriptor ? Object.getOwnPropertyDescriptor(obj, key) : null;
            if (desc && (desc.get || desc.set)) Object.defineProperty(newObj, key, desc);
            else newObj[key] = obj[key];
        }
    }
    newObj.default = obj;
    if (cache) cache.set(obj, newObj);
    return newObj;
}
const ROWS = [
    {
        name: 'fast',
        severity: 'page',
        factor: 14.4,
        percent: '2',
        long: 60,
        short: 5
    },
    {
        name: 'medium',
        severity: 'page',
        factor: 6,
        percent: '5',
        long: 360,
        short: 30
    },
    {
        name: 'slow',
        severity: 'ticket',
        factor: 3,
        percent: '10',
        long: 1440,
        short: 120
    },
    {
        name: 'long',
        severity: 'ticket',
        factor: 1,
        percent: '10',
        long: 4320,
        short: 360
    }
];
const DAY_ROWS = ROWS.map((row)=>row.name === 'long' ? {
        ...row,
        percent: '3.33333',
        long: 1440
    } : row);
const TWO_DAYS_ROWS = ROWS.map((row)=>row.name === 'long' ? {
        ...row,
        percent: '6.66667',
        long: 2880
    } : row);
const SHARES = [
    50,
    75,
    100
];
const FAILURES = [
    '5 or more bad events in the last 1 h, of fewer than 20 in all, and one or more of them in the last 10 min.',
    'Burn-rate alerts keep still below 20 events in their long window; this one does not.',
    'It ends when 10 min pass without a bad event, or when there are more events or fewer bad ones.'
];
const ABSENT = 'For 30 min nothing was measured: the service is not called, does not report, or the metric has another name now.';
const ANSWERABLE = `Team ${_slos.TEAM} answers for it (tier 1).`;
const shortened = (backend)=>`${backend} looks back 1 d at most: the row "long" was to look back 3 d, for 10 % of the budget, at the same burn rate.`;
const titleOf = ({ service, environment }, { name }, what)=>`${service} ${name} in ${environment}: ${what}`;
const policyOf = ({ service, environment })=>`${_slos.POLICIES}/${environment}/${service}.md`;
const said = (value)=>String(Number(value.toPrecision(6)));
const ratioOf = ({ target })=>(100 - target) / 100;
const budgetOf = (objective)=>said(100 - objective.target);
function time(minutes) {
    const [days, hours, rest] = [
        Math.floor(minutes / 1440),
        Math.floor(minutes / 60) % 24,
        minutes % 60
    ];
    return [
        days > 0 ? `${days} d` : '',
        hours > 0 ? `${hours} h` : '',
        rest > 0 ? `${rest} min` : ''
    ].filter((part)=>part !== '').join(' ');
}
const rate = (factor)=>factor === 1 ? 'faster than it may' : `more than ${factor} times as fast as it may`;
const met = ({ target })=>`It is met when ${target} % of results are right, over 30 days.`;
const stated = (objective)=>`${objective.description}. ${met(objective)}`;
function burnText(objective, { factor, percent, long, short }) {
    const budget = 100 - objective.target;
    return [
        `Its error budget burns ${rate(factor)} over 30 days: ${percent} % of it goes within ${time(long)}, and all of it within ${time(Math.round(43200 / factor))}.`,
        `The threshold ${said(factor * budget)} % is the burn rate ${factor} × the budget ${said(budget)} % (100 % − ${objective.target} %); the share of bad events is above it both in the last ${time(long)} and in the last ${time(short)}.`,
        `It ends at most ${time(Math.ceil(short * (1 - factor * budget / 100)))} after the errors do.`
    ];
}
function shareText(objective, percent) {
    const budget = budgetOf(objective);
    if (percent === 100) return `The error budget of ${budget} % is gone, and the objective is missed.`;
    return `${percent} % of the error budget of ${budget} % is gone, ${100 - percent} % is left.`;
}
function tagsOf({ service, environment }) {
    return {
        environment,
        'managed-by': 'roadbed',
        organization: _slos.ORGANIZATION,
        'roadbed:construct': 'SloAlertSet',
        'roadbed:version': '1.0',
        service,
        stage: 'prod',
        team: _slos.TEAM,
        tier: '1'
    };
}
