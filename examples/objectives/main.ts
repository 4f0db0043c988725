import './checkout';
import { app } from './platform';
import './search';
import './storefront';

app.synth();
