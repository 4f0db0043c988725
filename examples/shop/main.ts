import { app } from './platform';
import './web';
import './api';
import './payments';

app.synth();
