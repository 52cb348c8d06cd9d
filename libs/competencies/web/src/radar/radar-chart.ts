import { RadarChart } from 'echarts/charts';
import { GraphicComponent, RadarComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([RadarChart, RadarComponent, GraphicComponent, CanvasRenderer]);

export { init } from 'echarts/core';
