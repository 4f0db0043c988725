import { TerraformOutput } from 'cdktf';
import { RoadbedApp } from '../../../src/stacks/roadbed-app';
import { RecordingStack } from './varied-app';

// Run by a test, several at once: OUTDIR VALUE TIMES.
const [outdir = '', value = '', times = '1'] = process.argv.slice(2);

for (let time = 0; time < Number(times); time++) {
  const app = new RoadbedApp({ outdir });
  for (let index = 0; index < 5; index++) {
    new TerraformOutput(new RecordingStack(app, `stack-${index}`), 'value', {
      value: value.repeat(20_000),
      staticId: true,
    });
  }
  app.synth();
}
