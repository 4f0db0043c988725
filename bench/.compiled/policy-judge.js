"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
const _nodefs = require("node:fs");
const _nodepath = require("node:path");
const _judge = require("../../lib/policy/judge");
// Judges what a synth has written, in a process of its own: how long policy takes, its rules' loading included.
const [, , output = ''] = process.argv;
const stacks = (0, _nodefs.readdirSync)((0, _nodepath.join)(output, 'stacks')).map((name)=>({
        name,
        constructPath: name,
        directory: (0, _nodepath.join)('stacks', name),
        document: JSON.parse((0, _nodefs.readFileSync)((0, _nodepath.join)(output, 'stacks', name, 'cdk.tf.json'), 'utf8'))
    }));
const { entries } = JSON.parse((0, _nodefs.readFileSync)((0, _nodepath.join)(output, 'evidence/catalogue.json'), 'utf8'));
const catalogue = Object.entries(entries).flatMap(([kind, of])=>of.map((entry)=>({
            kind,
            ...entry
        })));
const start = process.hrtime.bigint();
const { report } = (0, _judge.judge)({
    stacks,
    catalogue
}, {
    packs: [],
    exceptions: [],
    sharedExceptions: false,
    notApplicable: ()=>undefined
});
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
const judgements = report.resources.reduce((sum, { passed, results })=>sum + passed.length + results.length, 0);
process.stderr.write(`\nJUDGED ${judgements} in ${seconds}\n`);
