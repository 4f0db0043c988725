import { app } from './platform';
import './orders';
import './checkout';

app.synth();
