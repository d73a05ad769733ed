import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 6503:
/***/ (function(module) {

/**
  * This file contains the Bottleneck library (MIT), compiled to ES2017, and without Clustering support.
  * https://github.com/SGrondin/bottleneck
  */
(function (global, factory) {
	 true ? module.exports = factory() :
	0;
}(this, (function () { 'use strict';

	var commonjsGlobal = typeof globalThis !== 'undefined' ? globalThis : typeof window !== 'undefined' ? window : typeof global !== 'undefined' ? global : typeof self !== 'undefined' ? self : {};

	function getCjsExportFromNamespace (n) {
		return n && n['default'] || n;
	}

	var load = function(received, defaults, onto = {}) {
	  var k, ref, v;
	  for (k in defaults) {
	    v = defaults[k];
	    onto[k] = (ref = received[k]) != null ? ref : v;
	  }
	  return onto;
	};

	var overwrite = function(received, defaults, onto = {}) {
	  var k, v;
	  for (k in received) {
	    v = received[k];
	    if (defaults[k] !== void 0) {
	      onto[k] = v;
	    }
	  }
	  return onto;
	};

	var parser = {
		load: load,
		overwrite: overwrite
	};

	var DLList;

	DLList = class DLList {
	  constructor(incr, decr) {
	    this.incr = incr;
	    this.decr = decr;
	    this._first = null;
	    this._last = null;
	    this.length = 0;
	  }

	  push(value) {
	    var node;
	    this.length++;
	    if (typeof this.incr === "function") {
	      this.incr();
	    }
	    node = {
	      value,
	      prev: this._last,
	      next: null
	    };
	    if (this._last != null) {
	      this._last.next = node;
	      this._last = node;
	    } else {
	      this._first = this._last = node;
	    }
	    return void 0;
	  }

	  shift() {
	    var value;
	    if (this._first == null) {
	      return;
	    } else {
	      this.length--;
	      if (typeof this.decr === "function") {
	        this.decr();
	      }
	    }
	    value = this._first.value;
	    if ((this._first = this._first.next) != null) {
	      this._first.prev = null;
	    } else {
	      this._last = null;
	    }
	    return value;
	  }

	  first() {
	    if (this._first != null) {
	      return this._first.value;
	    }
	  }

	  getArray() {
	    var node, ref, results;
	    node = this._first;
	    results = [];
	    while (node != null) {
	      results.push((ref = node, node = node.next, ref.value));
	    }
	    return results;
	  }

	  forEachShift(cb) {
	    var node;
	    node = this.shift();
	    while (node != null) {
	      (cb(node), node = this.shift());
	    }
	    return void 0;
	  }

	  debug() {
	    var node, ref, ref1, ref2, results;
	    node = this._first;
	    results = [];
	    while (node != null) {
	      results.push((ref = node, node = node.next, {
	        value: ref.value,
	        prev: (ref1 = ref.prev) != null ? ref1.value : void 0,
	        next: (ref2 = ref.next) != null ? ref2.value : void 0
	      }));
	    }
	    return results;
	  }

	};

	var DLList_1 = DLList;

	var Events;

	Events = class Events {
	  constructor(instance) {
	    this.instance = instance;
	    this._events = {};
	    if ((this.instance.on != null) || (this.instance.once != null) || (this.instance.removeAllListeners != null)) {
	      throw new Error("An Emitter already exists for this object");
	    }
	    this.instance.on = (name, cb) => {
	      return this._addListener(name, "many", cb);
	    };
	    this.instance.once = (name, cb) => {
	      return this._addListener(name, "once", cb);
	    };
	    this.instance.removeAllListeners = (name = null) => {
	      if (name != null) {
	        return delete this._events[name];
	      } else {
	        return this._events = {};
	      }
	    };
	  }

	  _addListener(name, status, cb) {
	    var base;
	    if ((base = this._events)[name] == null) {
	      base[name] = [];
	    }
	    this._events[name].push({cb, status});
	    return this.instance;
	  }

	  listenerCount(name) {
	    if (this._events[name] != null) {
	      return this._events[name].length;
	    } else {
	      return 0;
	    }
	  }

	  async trigger(name, ...args) {
	    var e, promises;
	    try {
	      if (name !== "debug") {
	        this.trigger("debug", `Event triggered: ${name}`, args);
	      }
	      if (this._events[name] == null) {
	        return;
	      }
	      this._events[name] = this._events[name].filter(function(listener) {
	        return listener.status !== "none";
	      });
	      promises = this._events[name].map(async(listener) => {
	        var e, returned;
	        if (listener.status === "none") {
	          return;
	        }
	        if (listener.status === "once") {
	          listener.status = "none";
	        }
	        try {
	          returned = typeof listener.cb === "function" ? listener.cb(...args) : void 0;
	          if (typeof (returned != null ? returned.then : void 0) === "function") {
	            return (await returned);
	          } else {
	            return returned;
	          }
	        } catch (error) {
	          e = error;
	          {
	            this.trigger("error", e);
	          }
	          return null;
	        }
	      });
	      return ((await Promise.all(promises))).find(function(x) {
	        return x != null;
	      });
	    } catch (error) {
	      e = error;
	      {
	        this.trigger("error", e);
	      }
	      return null;
	    }
	  }

	};

	var Events_1 = Events;

	var DLList$1, Events$1, Queues;

	DLList$1 = DLList_1;

	Events$1 = Events_1;

	Queues = class Queues {
	  constructor(num_priorities) {
	    var i;
	    this.Events = new Events$1(this);
	    this._length = 0;
	    this._lists = (function() {
	      var j, ref, results;
	      results = [];
	      for (i = j = 1, ref = num_priorities; (1 <= ref ? j <= ref : j >= ref); i = 1 <= ref ? ++j : --j) {
	        results.push(new DLList$1((() => {
	          return this.incr();
	        }), (() => {
	          return this.decr();
	        })));
	      }
	      return results;
	    }).call(this);
	  }

	  incr() {
	    if (this._length++ === 0) {
	      return this.Events.trigger("leftzero");
	    }
	  }

	  decr() {
	    if (--this._length === 0) {
	      return this.Events.trigger("zero");
	    }
	  }

	  push(job) {
	    return this._lists[job.options.priority].push(job);
	  }

	  queued(priority) {
	    if (priority != null) {
	      return this._lists[priority].length;
	    } else {
	      return this._length;
	    }
	  }

	  shiftAll(fn) {
	    return this._lists.forEach(function(list) {
	      return list.forEachShift(fn);
	    });
	  }

	  getFirst(arr = this._lists) {
	    var j, len, list;
	    for (j = 0, len = arr.length; j < len; j++) {
	      list = arr[j];
	      if (list.length > 0) {
	        return list;
	      }
	    }
	    return [];
	  }

	  shiftLastFrom(priority) {
	    return this.getFirst(this._lists.slice(priority).reverse()).shift();
	  }

	};

	var Queues_1 = Queues;

	var BottleneckError;

	BottleneckError = class BottleneckError extends Error {};

	var BottleneckError_1 = BottleneckError;

	var BottleneckError$1, DEFAULT_PRIORITY, Job, NUM_PRIORITIES, parser$1;

	NUM_PRIORITIES = 10;

	DEFAULT_PRIORITY = 5;

	parser$1 = parser;

	BottleneckError$1 = BottleneckError_1;

	Job = class Job {
	  constructor(task, args, options, jobDefaults, rejectOnDrop, Events, _states, Promise) {
	    this.task = task;
	    this.args = args;
	    this.rejectOnDrop = rejectOnDrop;
	    this.Events = Events;
	    this._states = _states;
	    this.Promise = Promise;
	    this.options = parser$1.load(options, jobDefaults);
	    this.options.priority = this._sanitizePriority(this.options.priority);
	    if (this.options.id === jobDefaults.id) {
	      this.options.id = `${this.options.id}-${this._randomIndex()}`;
	    }
	    this.promise = new this.Promise((_resolve, _reject) => {
	      this._resolve = _resolve;
	      this._reject = _reject;
	    });
	    this.retryCount = 0;
	  }

	  _sanitizePriority(priority) {
	    var sProperty;
	    sProperty = ~~priority !== priority ? DEFAULT_PRIORITY : priority;
	    if (sProperty < 0) {
	      return 0;
	    } else if (sProperty > NUM_PRIORITIES - 1) {
	      return NUM_PRIORITIES - 1;
	    } else {
	      return sProperty;
	    }
	  }

	  _randomIndex() {
	    return Math.random().toString(36).slice(2);
	  }

	  doDrop({error, message = "This job has been dropped by Bottleneck"} = {}) {
	    if (this._states.remove(this.options.id)) {
	      if (this.rejectOnDrop) {
	        this._reject(error != null ? error : new BottleneckError$1(message));
	      }
	      this.Events.trigger("dropped", {args: this.args, options: this.options, task: this.task, promise: this.promise});
	      return true;
	    } else {
	      return false;
	    }
	  }

	  _assertStatus(expected) {
	    var status;
	    status = this._states.jobStatus(this.options.id);
	    if (!(status === expected || (expected === "DONE" && status === null))) {
	      throw new BottleneckError$1(`Invalid job status ${status}, expected ${expected}. Please open an issue at https://github.com/SGrondin/bottleneck/issues`);
	    }
	  }

	  doReceive() {
	    this._states.start(this.options.id);
	    return this.Events.trigger("received", {args: this.args, options: this.options});
	  }

	  doQueue(reachedHWM, blocked) {
	    this._assertStatus("RECEIVED");
	    this._states.next(this.options.id);
	    return this.Events.trigger("queued", {args: this.args, options: this.options, reachedHWM, blocked});
	  }

	  doRun() {
	    if (this.retryCount === 0) {
	      this._assertStatus("QUEUED");
	      this._states.next(this.options.id);
	    } else {
	      this._assertStatus("EXECUTING");
	    }
	    return this.Events.trigger("scheduled", {args: this.args, options: this.options});
	  }

	  async doExecute(chained, clearGlobalState, run, free) {
	    var error, eventInfo, passed;
	    if (this.retryCount === 0) {
	      this._assertStatus("RUNNING");
	      this._states.next(this.options.id);
	    } else {
	      this._assertStatus("EXECUTING");
	    }
	    eventInfo = {args: this.args, options: this.options, retryCount: this.retryCount};
	    this.Events.trigger("executing", eventInfo);
	    try {
	      passed = (await (chained != null ? chained.schedule(this.options, this.task, ...this.args) : this.task(...this.args)));
	      if (clearGlobalState()) {
	        this.doDone(eventInfo);
	        await free(this.options, eventInfo);
	        this._assertStatus("DONE");
	        return this._resolve(passed);
	      }
	    } catch (error1) {
	      error = error1;
	      return this._onFailure(error, eventInfo, clearGlobalState, run, free);
	    }
	  }

	  doExpire(clearGlobalState, run, free) {
	    var error, eventInfo;
	    if (this._states.jobStatus(this.options.id === "RUNNING")) {
	      this._states.next(this.options.id);
	    }
	    this._assertStatus("EXECUTING");
	    eventInfo = {args: this.args, options: this.options, retryCount: this.retryCount};
	    error = new BottleneckError$1(`This job timed out after ${this.options.expiration} ms.`);
	    return this._onFailure(error, eventInfo, clearGlobalState, run, free);
	  }

	  async _onFailure(error, eventInfo, clearGlobalState, run, free) {
	    var retry, retryAfter;
	    if (clearGlobalState()) {
	      retry = (await this.Events.trigger("failed", error, eventInfo));
	      if (retry != null) {
	        retryAfter = ~~retry;
	        this.Events.trigger("retry", `Retrying ${this.options.id} after ${retryAfter} ms`, eventInfo);
	        this.retryCount++;
	        return run(retryAfter);
	      } else {
	        this.doDone(eventInfo);
	        await free(this.options, eventInfo);
	        this._assertStatus("DONE");
	        return this._reject(error);
	      }
	    }
	  }

	  doDone(eventInfo) {
	    this._assertStatus("EXECUTING");
	    this._states.next(this.options.id);
	    return this.Events.trigger("done", eventInfo);
	  }

	};

	var Job_1 = Job;

	var BottleneckError$2, LocalDatastore, parser$2;

	parser$2 = parser;

	BottleneckError$2 = BottleneckError_1;

	LocalDatastore = class LocalDatastore {
	  constructor(instance, storeOptions, storeInstanceOptions) {
	    this.instance = instance;
	    this.storeOptions = storeOptions;
	    this.clientId = this.instance._randomIndex();
	    parser$2.load(storeInstanceOptions, storeInstanceOptions, this);
	    this._nextRequest = this._lastReservoirRefresh = this._lastReservoirIncrease = Date.now();
	    this._running = 0;
	    this._done = 0;
	    this._unblockTime = 0;
	    this.ready = this.Promise.resolve();
	    this.clients = {};
	    this._startHeartbeat();
	  }

	  _startHeartbeat() {
	    var base;
	    if ((this.heartbeat == null) && (((this.storeOptions.reservoirRefreshInterval != null) && (this.storeOptions.reservoirRefreshAmount != null)) || ((this.storeOptions.reservoirIncreaseInterval != null) && (this.storeOptions.reservoirIncreaseAmount != null)))) {
	      return typeof (base = (this.heartbeat = setInterval(() => {
	        var amount, incr, maximum, now, reservoir;
	        now = Date.now();
	        if ((this.storeOptions.reservoirRefreshInterval != null) && now >= this._lastReservoirRefresh + this.storeOptions.reservoirRefreshInterval) {
	          this._lastReservoirRefresh = now;
	          this.storeOptions.reservoir = this.storeOptions.reservoirRefreshAmount;
	          this.instance._drainAll(this.computeCapacity());
	        }
	        if ((this.storeOptions.reservoirIncreaseInterval != null) && now >= this._lastReservoirIncrease + this.storeOptions.reservoirIncreaseInterval) {
	          ({
	            reservoirIncreaseAmount: amount,
	            reservoirIncreaseMaximum: maximum,
	            reservoir
	          } = this.storeOptions);
	          this._lastReservoirIncrease = now;
	          incr = maximum != null ? Math.min(amount, maximum - reservoir) : amount;
	          if (incr > 0) {
	            this.storeOptions.reservoir += incr;
	            return this.instance._drainAll(this.computeCapacity());
	          }
	        }
	      }, this.heartbeatInterval))).unref === "function" ? base.unref() : void 0;
	    } else {
	      return clearInterval(this.heartbeat);
	    }
	  }

	  async __publish__(message) {
	    await this.yieldLoop();
	    return this.instance.Events.trigger("message", message.toString());
	  }

	  async __disconnect__(flush) {
	    await this.yieldLoop();
	    clearInterval(this.heartbeat);
	    return this.Promise.resolve();
	  }

	  yieldLoop(t = 0) {
	    return new this.Promise(function(resolve, reject) {
	      return setTimeout(resolve, t);
	    });
	  }

	  computePenalty() {
	    var ref;
	    return (ref = this.storeOptions.penalty) != null ? ref : (15 * this.storeOptions.minTime) || 5000;
	  }

	  async __updateSettings__(options) {
	    await this.yieldLoop();
	    parser$2.overwrite(options, options, this.storeOptions);
	    this._startHeartbeat();
	    this.instance._drainAll(this.computeCapacity());
	    return true;
	  }

	  async __running__() {
	    await this.yieldLoop();
	    return this._running;
	  }

	  async __queued__() {
	    await this.yieldLoop();
	    return this.instance.queued();
	  }

	  async __done__() {
	    await this.yieldLoop();
	    return this._done;
	  }

	  async __groupCheck__(time) {
	    await this.yieldLoop();
	    return (this._nextRequest + this.timeout) < time;
	  }

	  computeCapacity() {
	    var maxConcurrent, reservoir;
	    ({maxConcurrent, reservoir} = this.storeOptions);
	    if ((maxConcurrent != null) && (reservoir != null)) {
	      return Math.min(maxConcurrent - this._running, reservoir);
	    } else if (maxConcurrent != null) {
	      return maxConcurrent - this._running;
	    } else if (reservoir != null) {
	      return reservoir;
	    } else {
	      return null;
	    }
	  }

	  conditionsCheck(weight) {
	    var capacity;
	    capacity = this.computeCapacity();
	    return (capacity == null) || weight <= capacity;
	  }

	  async __incrementReservoir__(incr) {
	    var reservoir;
	    await this.yieldLoop();
	    reservoir = this.storeOptions.reservoir += incr;
	    this.instance._drainAll(this.computeCapacity());
	    return reservoir;
	  }

	  async __currentReservoir__() {
	    await this.yieldLoop();
	    return this.storeOptions.reservoir;
	  }

	  isBlocked(now) {
	    return this._unblockTime >= now;
	  }

	  check(weight, now) {
	    return this.conditionsCheck(weight) && (this._nextRequest - now) <= 0;
	  }

	  async __check__(weight) {
	    var now;
	    await this.yieldLoop();
	    now = Date.now();
	    return this.check(weight, now);
	  }

	  async __register__(index, weight, expiration) {
	    var now, wait;
	    await this.yieldLoop();
	    now = Date.now();
	    if (this.conditionsCheck(weight)) {
	      this._running += weight;
	      if (this.storeOptions.reservoir != null) {
	        this.storeOptions.reservoir -= weight;
	      }
	      wait = Math.max(this._nextRequest - now, 0);
	      this._nextRequest = now + wait + this.storeOptions.minTime;
	      return {
	        success: true,
	        wait,
	        reservoir: this.storeOptions.reservoir
	      };
	    } else {
	      return {
	        success: false
	      };
	    }
	  }

	  strategyIsBlock() {
	    return this.storeOptions.strategy === 3;
	  }

	  async __submit__(queueLength, weight) {
	    var blocked, now, reachedHWM;
	    await this.yieldLoop();
	    if ((this.storeOptions.maxConcurrent != null) && weight > this.storeOptions.maxConcurrent) {
	      throw new BottleneckError$2(`Impossible to add a job having a weight of ${weight} to a limiter having a maxConcurrent setting of ${this.storeOptions.maxConcurrent}`);
	    }
	    now = Date.now();
	    reachedHWM = (this.storeOptions.highWater != null) && queueLength === this.storeOptions.highWater && !this.check(weight, now);
	    blocked = this.strategyIsBlock() && (reachedHWM || this.isBlocked(now));
	    if (blocked) {
	      this._unblockTime = now + this.computePenalty();
	      this._nextRequest = this._unblockTime + this.storeOptions.minTime;
	      this.instance._dropAllQueued();
	    }
	    return {
	      reachedHWM,
	      blocked,
	      strategy: this.storeOptions.strategy
	    };
	  }

	  async __free__(index, weight) {
	    await this.yieldLoop();
	    this._running -= weight;
	    this._done += weight;
	    this.instance._drainAll(this.computeCapacity());
	    return {
	      running: this._running
	    };
	  }

	};

	var LocalDatastore_1 = LocalDatastore;

	var BottleneckError$3, States;

	BottleneckError$3 = BottleneckError_1;

	States = class States {
	  constructor(status1) {
	    this.status = status1;
	    this._jobs = {};
	    this.counts = this.status.map(function() {
	      return 0;
	    });
	  }

	  next(id) {
	    var current, next;
	    current = this._jobs[id];
	    next = current + 1;
	    if ((current != null) && next < this.status.length) {
	      this.counts[current]--;
	      this.counts[next]++;
	      return this._jobs[id]++;
	    } else if (current != null) {
	      this.counts[current]--;
	      return delete this._jobs[id];
	    }
	  }

	  start(id) {
	    var initial;
	    initial = 0;
	    this._jobs[id] = initial;
	    return this.counts[initial]++;
	  }

	  remove(id) {
	    var current;
	    current = this._jobs[id];
	    if (current != null) {
	      this.counts[current]--;
	      delete this._jobs[id];
	    }
	    return current != null;
	  }

	  jobStatus(id) {
	    var ref;
	    return (ref = this.status[this._jobs[id]]) != null ? ref : null;
	  }

	  statusJobs(status) {
	    var k, pos, ref, results, v;
	    if (status != null) {
	      pos = this.status.indexOf(status);
	      if (pos < 0) {
	        throw new BottleneckError$3(`status must be one of ${this.status.join(', ')}`);
	      }
	      ref = this._jobs;
	      results = [];
	      for (k in ref) {
	        v = ref[k];
	        if (v === pos) {
	          results.push(k);
	        }
	      }
	      return results;
	    } else {
	      return Object.keys(this._jobs);
	    }
	  }

	  statusCounts() {
	    return this.counts.reduce(((acc, v, i) => {
	      acc[this.status[i]] = v;
	      return acc;
	    }), {});
	  }

	};

	var States_1 = States;

	var DLList$2, Sync;

	DLList$2 = DLList_1;

	Sync = class Sync {
	  constructor(name, Promise) {
	    this.schedule = this.schedule.bind(this);
	    this.name = name;
	    this.Promise = Promise;
	    this._running = 0;
	    this._queue = new DLList$2();
	  }

	  isEmpty() {
	    return this._queue.length === 0;
	  }

	  async _tryToRun() {
	    var args, cb, error, reject, resolve, returned, task;
	    if ((this._running < 1) && this._queue.length > 0) {
	      this._running++;
	      ({task, args, resolve, reject} = this._queue.shift());
	      cb = (await (async function() {
	        try {
	          returned = (await task(...args));
	          return function() {
	            return resolve(returned);
	          };
	        } catch (error1) {
	          error = error1;
	          return function() {
	            return reject(error);
	          };
	        }
	      })());
	      this._running--;
	      this._tryToRun();
	      return cb();
	    }
	  }

	  schedule(task, ...args) {
	    var promise, reject, resolve;
	    resolve = reject = null;
	    promise = new this.Promise(function(_resolve, _reject) {
	      resolve = _resolve;
	      return reject = _reject;
	    });
	    this._queue.push({task, args, resolve, reject});
	    this._tryToRun();
	    return promise;
	  }

	};

	var Sync_1 = Sync;

	var version = "2.19.5";
	var version$1 = {
		version: version
	};

	var version$2 = /*#__PURE__*/Object.freeze({
		version: version,
		default: version$1
	});

	var require$$2 = () => console.log('You must import the full version of Bottleneck in order to use this feature.');

	var require$$3 = () => console.log('You must import the full version of Bottleneck in order to use this feature.');

	var require$$4 = () => console.log('You must import the full version of Bottleneck in order to use this feature.');

	var Events$2, Group, IORedisConnection$1, RedisConnection$1, Scripts$1, parser$3;

	parser$3 = parser;

	Events$2 = Events_1;

	RedisConnection$1 = require$$2;

	IORedisConnection$1 = require$$3;

	Scripts$1 = require$$4;

	Group = (function() {
	  class Group {
	    constructor(limiterOptions = {}) {
	      this.deleteKey = this.deleteKey.bind(this);
	      this.limiterOptions = limiterOptions;
	      parser$3.load(this.limiterOptions, this.defaults, this);
	      this.Events = new Events$2(this);
	      this.instances = {};
	      this.Bottleneck = Bottleneck_1;
	      this._startAutoCleanup();
	      this.sharedConnection = this.connection != null;
	      if (this.connection == null) {
	        if (this.limiterOptions.datastore === "redis") {
	          this.connection = new RedisConnection$1(Object.assign({}, this.limiterOptions, {Events: this.Events}));
	        } else if (this.limiterOptions.datastore === "ioredis") {
	          this.connection = new IORedisConnection$1(Object.assign({}, this.limiterOptions, {Events: this.Events}));
	        }
	      }
	    }

	    key(key = "") {
	      var ref;
	      return (ref = this.instances[key]) != null ? ref : (() => {
	        var limiter;
	        limiter = this.instances[key] = new this.Bottleneck(Object.assign(this.limiterOptions, {
	          id: `${this.id}-${key}`,
	          timeout: this.timeout,
	          connection: this.connection
	        }));
	        this.Events.trigger("created", limiter, key);
	        return limiter;
	      })();
	    }

	    async deleteKey(key = "") {
	      var deleted, instance;
	      instance = this.instances[key];
	      if (this.connection) {
	        deleted = (await this.connection.__runCommand__(['del', ...Scripts$1.allKeys(`${this.id}-${key}`)]));
	      }
	      if (instance != null) {
	        delete this.instances[key];
	        await instance.disconnect();
	      }
	      return (instance != null) || deleted > 0;
	    }

	    limiters() {
	      var k, ref, results, v;
	      ref = this.instances;
	      results = [];
	      for (k in ref) {
	        v = ref[k];
	        results.push({
	          key: k,
	          limiter: v
	        });
	      }
	      return results;
	    }

	    keys() {
	      return Object.keys(this.instances);
	    }

	    async clusterKeys() {
	      var cursor, end, found, i, k, keys, len, next, start;
	      if (this.connection == null) {
	        return this.Promise.resolve(this.keys());
	      }
	      keys = [];
	      cursor = null;
	      start = `b_${this.id}-`.length;
	      end = "_settings".length;
	      while (cursor !== 0) {
	        [next, found] = (await this.connection.__runCommand__(["scan", cursor != null ? cursor : 0, "match", `b_${this.id}-*_settings`, "count", 10000]));
	        cursor = ~~next;
	        for (i = 0, len = found.length; i < len; i++) {
	          k = found[i];
	          keys.push(k.slice(start, -end));
	        }
	      }
	      return keys;
	    }

	    _startAutoCleanup() {
	      var base;
	      clearInterval(this.interval);
	      return typeof (base = (this.interval = setInterval(async() => {
	        var e, k, ref, results, time, v;
	        time = Date.now();
	        ref = this.instances;
	        results = [];
	        for (k in ref) {
	          v = ref[k];
	          try {
	            if ((await v._store.__groupCheck__(time))) {
	              results.push(this.deleteKey(k));
	            } else {
	              results.push(void 0);
	            }
	          } catch (error) {
	            e = error;
	            results.push(v.Events.trigger("error", e));
	          }
	        }
	        return results;
	      }, this.timeout / 2))).unref === "function" ? base.unref() : void 0;
	    }

	    updateSettings(options = {}) {
	      parser$3.overwrite(options, this.defaults, this);
	      parser$3.overwrite(options, options, this.limiterOptions);
	      if (options.timeout != null) {
	        return this._startAutoCleanup();
	      }
	    }

	    disconnect(flush = true) {
	      var ref;
	      if (!this.sharedConnection) {
	        return (ref = this.connection) != null ? ref.disconnect(flush) : void 0;
	      }
	    }

	  }
	  Group.prototype.defaults = {
	    timeout: 1000 * 60 * 5,
	    connection: null,
	    Promise: Promise,
	    id: "group-key"
	  };

	  return Group;

	}).call(commonjsGlobal);

	var Group_1 = Group;

	var Batcher, Events$3, parser$4;

	parser$4 = parser;

	Events$3 = Events_1;

	Batcher = (function() {
	  class Batcher {
	    constructor(options = {}) {
	      this.options = options;
	      parser$4.load(this.options, this.defaults, this);
	      this.Events = new Events$3(this);
	      this._arr = [];
	      this._resetPromise();
	      this._lastFlush = Date.now();
	    }

	    _resetPromise() {
	      return this._promise = new this.Promise((res, rej) => {
	        return this._resolve = res;
	      });
	    }

	    _flush() {
	      clearTimeout(this._timeout);
	      this._lastFlush = Date.now();
	      this._resolve();
	      this.Events.trigger("batch", this._arr);
	      this._arr = [];
	      return this._resetPromise();
	    }

	    add(data) {
	      var ret;
	      this._arr.push(data);
	      ret = this._promise;
	      if (this._arr.length === this.maxSize) {
	        this._flush();
	      } else if ((this.maxTime != null) && this._arr.length === 1) {
	        this._timeout = setTimeout(() => {
	          return this._flush();
	        }, this.maxTime);
	      }
	      return ret;
	    }

	  }
	  Batcher.prototype.defaults = {
	    maxTime: null,
	    maxSize: null,
	    Promise: Promise
	  };

	  return Batcher;

	}).call(commonjsGlobal);

	var Batcher_1 = Batcher;

	var require$$4$1 = () => console.log('You must import the full version of Bottleneck in order to use this feature.');

	var require$$8 = getCjsExportFromNamespace(version$2);

	var Bottleneck, DEFAULT_PRIORITY$1, Events$4, Job$1, LocalDatastore$1, NUM_PRIORITIES$1, Queues$1, RedisDatastore$1, States$1, Sync$1, parser$5,
	  splice = [].splice;

	NUM_PRIORITIES$1 = 10;

	DEFAULT_PRIORITY$1 = 5;

	parser$5 = parser;

	Queues$1 = Queues_1;

	Job$1 = Job_1;

	LocalDatastore$1 = LocalDatastore_1;

	RedisDatastore$1 = require$$4$1;

	Events$4 = Events_1;

	States$1 = States_1;

	Sync$1 = Sync_1;

	Bottleneck = (function() {
	  class Bottleneck {
	    constructor(options = {}, ...invalid) {
	      var storeInstanceOptions, storeOptions;
	      this._addToQueue = this._addToQueue.bind(this);
	      this._validateOptions(options, invalid);
	      parser$5.load(options, this.instanceDefaults, this);
	      this._queues = new Queues$1(NUM_PRIORITIES$1);
	      this._scheduled = {};
	      this._states = new States$1(["RECEIVED", "QUEUED", "RUNNING", "EXECUTING"].concat(this.trackDoneStatus ? ["DONE"] : []));
	      this._limiter = null;
	      this.Events = new Events$4(this);
	      this._submitLock = new Sync$1("submit", this.Promise);
	      this._registerLock = new Sync$1("register", this.Promise);
	      storeOptions = parser$5.load(options, this.storeDefaults, {});
	      this._store = (function() {
	        if (this.datastore === "redis" || this.datastore === "ioredis" || (this.connection != null)) {
	          storeInstanceOptions = parser$5.load(options, this.redisStoreDefaults, {});
	          return new RedisDatastore$1(this, storeOptions, storeInstanceOptions);
	        } else if (this.datastore === "local") {
	          storeInstanceOptions = parser$5.load(options, this.localStoreDefaults, {});
	          return new LocalDatastore$1(this, storeOptions, storeInstanceOptions);
	        } else {
	          throw new Bottleneck.prototype.BottleneckError(`Invalid datastore type: ${this.datastore}`);
	        }
	      }).call(this);
	      this._queues.on("leftzero", () => {
	        var ref;
	        return (ref = this._store.heartbeat) != null ? typeof ref.ref === "function" ? ref.ref() : void 0 : void 0;
	      });
	      this._queues.on("zero", () => {
	        var ref;
	        return (ref = this._store.heartbeat) != null ? typeof ref.unref === "function" ? ref.unref() : void 0 : void 0;
	      });
	    }

	    _validateOptions(options, invalid) {
	      if (!((options != null) && typeof options === "object" && invalid.length === 0)) {
	        throw new Bottleneck.prototype.BottleneckError("Bottleneck v2 takes a single object argument. Refer to https://github.com/SGrondin/bottleneck#upgrading-to-v2 if you're upgrading from Bottleneck v1.");
	      }
	    }

	    ready() {
	      return this._store.ready;
	    }

	    clients() {
	      return this._store.clients;
	    }

	    channel() {
	      return `b_${this.id}`;
	    }

	    channel_client() {
	      return `b_${this.id}_${this._store.clientId}`;
	    }

	    publish(message) {
	      return this._store.__publish__(message);
	    }

	    disconnect(flush = true) {
	      return this._store.__disconnect__(flush);
	    }

	    chain(_limiter) {
	      this._limiter = _limiter;
	      return this;
	    }

	    queued(priority) {
	      return this._queues.queued(priority);
	    }

	    clusterQueued() {
	      return this._store.__queued__();
	    }

	    empty() {
	      return this.queued() === 0 && this._submitLock.isEmpty();
	    }

	    running() {
	      return this._store.__running__();
	    }

	    done() {
	      return this._store.__done__();
	    }

	    jobStatus(id) {
	      return this._states.jobStatus(id);
	    }

	    jobs(status) {
	      return this._states.statusJobs(status);
	    }

	    counts() {
	      return this._states.statusCounts();
	    }

	    _randomIndex() {
	      return Math.random().toString(36).slice(2);
	    }

	    check(weight = 1) {
	      return this._store.__check__(weight);
	    }

	    _clearGlobalState(index) {
	      if (this._scheduled[index] != null) {
	        clearTimeout(this._scheduled[index].expiration);
	        delete this._scheduled[index];
	        return true;
	      } else {
	        return false;
	      }
	    }

	    async _free(index, job, options, eventInfo) {
	      var e, running;
	      try {
	        ({running} = (await this._store.__free__(index, options.weight)));
	        this.Events.trigger("debug", `Freed ${options.id}`, eventInfo);
	        if (running === 0 && this.empty()) {
	          return this.Events.trigger("idle");
	        }
	      } catch (error1) {
	        e = error1;
	        return this.Events.trigger("error", e);
	      }
	    }

	    _run(index, job, wait) {
	      var clearGlobalState, free, run;
	      job.doRun();
	      clearGlobalState = this._clearGlobalState.bind(this, index);
	      run = this._run.bind(this, index, job);
	      free = this._free.bind(this, index, job);
	      return this._scheduled[index] = {
	        timeout: setTimeout(() => {
	          return job.doExecute(this._limiter, clearGlobalState, run, free);
	        }, wait),
	        expiration: job.options.expiration != null ? setTimeout(function() {
	          return job.doExpire(clearGlobalState, run, free);
	        }, wait + job.options.expiration) : void 0,
	        job: job
	      };
	    }

	    _drainOne(capacity) {
	      return this._registerLock.schedule(() => {
	        var args, index, next, options, queue;
	        if (this.queued() === 0) {
	          return this.Promise.resolve(null);
	        }
	        queue = this._queues.getFirst();
	        ({options, args} = next = queue.first());
	        if ((capacity != null) && options.weight > capacity) {
	          return this.Promise.resolve(null);
	        }
	        this.Events.trigger("debug", `Draining ${options.id}`, {args, options});
	        index = this._randomIndex();
	        return this._store.__register__(index, options.weight, options.expiration).then(({success, wait, reservoir}) => {
	          var empty;
	          this.Events.trigger("debug", `Drained ${options.id}`, {success, args, options});
	          if (success) {
	            queue.shift();
	            empty = this.empty();
	            if (empty) {
	              this.Events.trigger("empty");
	            }
	            if (reservoir === 0) {
	              this.Events.trigger("depleted", empty);
	            }
	            this._run(index, next, wait);
	            return this.Promise.resolve(options.weight);
	          } else {
	            return this.Promise.resolve(null);
	          }
	        });
	      });
	    }

	    _drainAll(capacity, total = 0) {
	      return this._drainOne(capacity).then((drained) => {
	        var newCapacity;
	        if (drained != null) {
	          newCapacity = capacity != null ? capacity - drained : capacity;
	          return this._drainAll(newCapacity, total + drained);
	        } else {
	          return this.Promise.resolve(total);
	        }
	      }).catch((e) => {
	        return this.Events.trigger("error", e);
	      });
	    }

	    _dropAllQueued(message) {
	      return this._queues.shiftAll(function(job) {
	        return job.doDrop({message});
	      });
	    }

	    stop(options = {}) {
	      var done, waitForExecuting;
	      options = parser$5.load(options, this.stopDefaults);
	      waitForExecuting = (at) => {
	        var finished;
	        finished = () => {
	          var counts;
	          counts = this._states.counts;
	          return (counts[0] + counts[1] + counts[2] + counts[3]) === at;
	        };
	        return new this.Promise((resolve, reject) => {
	          if (finished()) {
	            return resolve();
	          } else {
	            return this.on("done", () => {
	              if (finished()) {
	                this.removeAllListeners("done");
	                return resolve();
	              }
	            });
	          }
	        });
	      };
	      done = options.dropWaitingJobs ? (this._run = function(index, next) {
	        return next.doDrop({
	          message: options.dropErrorMessage
	        });
	      }, this._drainOne = () => {
	        return this.Promise.resolve(null);
	      }, this._registerLock.schedule(() => {
	        return this._submitLock.schedule(() => {
	          var k, ref, v;
	          ref = this._scheduled;
	          for (k in ref) {
	            v = ref[k];
	            if (this.jobStatus(v.job.options.id) === "RUNNING") {
	              clearTimeout(v.timeout);
	              clearTimeout(v.expiration);
	              v.job.doDrop({
	                message: options.dropErrorMessage
	              });
	            }
	          }
	          this._dropAllQueued(options.dropErrorMessage);
	          return waitForExecuting(0);
	        });
	      })) : this.schedule({
	        priority: NUM_PRIORITIES$1 - 1,
	        weight: 0
	      }, () => {
	        return waitForExecuting(1);
	      });
	      this._receive = function(job) {
	        return job._reject(new Bottleneck.prototype.BottleneckError(options.enqueueErrorMessage));
	      };
	      this.stop = () => {
	        return this.Promise.reject(new Bottleneck.prototype.BottleneckError("stop() has already been called"));
	      };
	      return done;
	    }

	    async _addToQueue(job) {
	      var args, blocked, error, options, reachedHWM, shifted, strategy;
	      ({args, options} = job);
	      try {
	        ({reachedHWM, blocked, strategy} = (await this._store.__submit__(this.queued(), options.weight)));
	      } catch (error1) {
	        error = error1;
	        this.Events.trigger("debug", `Could not queue ${options.id}`, {args, options, error});
	        job.doDrop({error});
	        return false;
	      }
	      if (blocked) {
	        job.doDrop();
	        return true;
	      } else if (reachedHWM) {
	        shifted = strategy === Bottleneck.prototype.strategy.LEAK ? this._queues.shiftLastFrom(options.priority) : strategy === Bottleneck.prototype.strategy.OVERFLOW_PRIORITY ? this._queues.shiftLastFrom(options.priority + 1) : strategy === Bottleneck.prototype.strategy.OVERFLOW ? job : void 0;
	        if (shifted != null) {
	          shifted.doDrop();
	        }
	        if ((shifted == null) || strategy === Bottleneck.prototype.strategy.OVERFLOW) {
	          if (shifted == null) {
	            job.doDrop();
	          }
	          return reachedHWM;
	        }
	      }
	      job.doQueue(reachedHWM, blocked);
	      this._queues.push(job);
	      await this._drainAll();
	      return reachedHWM;
	    }

	    _receive(job) {
	      if (this._states.jobStatus(job.options.id) != null) {
	        job._reject(new Bottleneck.prototype.BottleneckError(`A job with the same id already exists (id=${job.options.id})`));
	        return false;
	      } else {
	        job.doReceive();
	        return this._submitLock.schedule(this._addToQueue, job);
	      }
	    }

	    submit(...args) {
	      var cb, fn, job, options, ref, ref1, task;
	      if (typeof args[0] === "function") {
	        ref = args, [fn, ...args] = ref, [cb] = splice.call(args, -1);
	        options = parser$5.load({}, this.jobDefaults);
	      } else {
	        ref1 = args, [options, fn, ...args] = ref1, [cb] = splice.call(args, -1);
	        options = parser$5.load(options, this.jobDefaults);
	      }
	      task = (...args) => {
	        return new this.Promise(function(resolve, reject) {
	          return fn(...args, function(...args) {
	            return (args[0] != null ? reject : resolve)(args);
	          });
	        });
	      };
	      job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
	      job.promise.then(function(args) {
	        return typeof cb === "function" ? cb(...args) : void 0;
	      }).catch(function(args) {
	        if (Array.isArray(args)) {
	          return typeof cb === "function" ? cb(...args) : void 0;
	        } else {
	          return typeof cb === "function" ? cb(args) : void 0;
	        }
	      });
	      return this._receive(job);
	    }

	    schedule(...args) {
	      var job, options, task;
	      if (typeof args[0] === "function") {
	        [task, ...args] = args;
	        options = {};
	      } else {
	        [options, task, ...args] = args;
	      }
	      job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
	      this._receive(job);
	      return job.promise;
	    }

	    wrap(fn) {
	      var schedule, wrapped;
	      schedule = this.schedule.bind(this);
	      wrapped = function(...args) {
	        return schedule(fn.bind(this), ...args);
	      };
	      wrapped.withOptions = function(options, ...args) {
	        return schedule(options, fn, ...args);
	      };
	      return wrapped;
	    }

	    async updateSettings(options = {}) {
	      await this._store.__updateSettings__(parser$5.overwrite(options, this.storeDefaults));
	      parser$5.overwrite(options, this.instanceDefaults, this);
	      return this;
	    }

	    currentReservoir() {
	      return this._store.__currentReservoir__();
	    }

	    incrementReservoir(incr = 0) {
	      return this._store.__incrementReservoir__(incr);
	    }

	  }
	  Bottleneck.default = Bottleneck;

	  Bottleneck.Events = Events$4;

	  Bottleneck.version = Bottleneck.prototype.version = require$$8.version;

	  Bottleneck.strategy = Bottleneck.prototype.strategy = {
	    LEAK: 1,
	    OVERFLOW: 2,
	    OVERFLOW_PRIORITY: 4,
	    BLOCK: 3
	  };

	  Bottleneck.BottleneckError = Bottleneck.prototype.BottleneckError = BottleneckError_1;

	  Bottleneck.Group = Bottleneck.prototype.Group = Group_1;

	  Bottleneck.RedisConnection = Bottleneck.prototype.RedisConnection = require$$2;

	  Bottleneck.IORedisConnection = Bottleneck.prototype.IORedisConnection = require$$3;

	  Bottleneck.Batcher = Bottleneck.prototype.Batcher = Batcher_1;

	  Bottleneck.prototype.jobDefaults = {
	    priority: DEFAULT_PRIORITY$1,
	    weight: 1,
	    expiration: null,
	    id: "<no-id>"
	  };

	  Bottleneck.prototype.storeDefaults = {
	    maxConcurrent: null,
	    minTime: 0,
	    highWater: null,
	    strategy: Bottleneck.prototype.strategy.LEAK,
	    penalty: null,
	    reservoir: null,
	    reservoirRefreshInterval: null,
	    reservoirRefreshAmount: null,
	    reservoirIncreaseInterval: null,
	    reservoirIncreaseAmount: null,
	    reservoirIncreaseMaximum: null
	  };

	  Bottleneck.prototype.localStoreDefaults = {
	    Promise: Promise,
	    timeout: null,
	    heartbeatInterval: 250
	  };

	  Bottleneck.prototype.redisStoreDefaults = {
	    Promise: Promise,
	    timeout: null,
	    heartbeatInterval: 5000,
	    clientTimeout: 10000,
	    Redis: null,
	    clientOptions: {},
	    clusterNodes: null,
	    clearDatastore: false,
	    connection: null
	  };

	  Bottleneck.prototype.instanceDefaults = {
	    datastore: "local",
	    connection: null,
	    id: "<no-id>",
	    rejectOnDrop: true,
	    trackDoneStatus: false,
	    Promise: Promise
	  };

	  Bottleneck.prototype.stopDefaults = {
	    enqueueErrorMessage: "This limiter has been stopped and cannot accept new jobs.",
	    dropWaitingJobs: true,
	    dropErrorMessage: "This limiter has been stopped."
	  };

	  return Bottleneck;

	}).call(commonjsGlobal);

	var Bottleneck_1 = Bottleneck;

	var lib = Bottleneck_1;

	return lib;

})));


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 6745:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Scalar = __nccwpck_require__(4305);
var YAMLMap = __nccwpck_require__(2938);
var YAMLSeq = __nccwpck_require__(3571);
var resolveBlockMap = __nccwpck_require__(619);
var resolveBlockSeq = __nccwpck_require__(1610);
var resolveFlowCollection = __nccwpck_require__(562);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 6183:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(7977);
var composeNode = __nccwpck_require__(413);
var resolveEnd = __nccwpck_require__(2368);
var resolveProps = __nccwpck_require__(6715);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(5525);
var identity = __nccwpck_require__(1891);
var composeCollection = __nccwpck_require__(6745);
var composeScalar = __nccwpck_require__(1337);
var resolveEnd = __nccwpck_require__(2368);
var utilEmptyScalarPosition = __nccwpck_require__(6827);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 1337:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Scalar = __nccwpck_require__(4305);
var resolveBlockScalar = __nccwpck_require__(293);
var resolveFlowScalar = __nccwpck_require__(7686);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 4260:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(9082);
var Document = __nccwpck_require__(7977);
var errors = __nccwpck_require__(7460);
var identity = __nccwpck_require__(1891);
var composeDoc = __nccwpck_require__(6183);
var resolveEnd = __nccwpck_require__(2368);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 619:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(5153);
var YAMLMap = __nccwpck_require__(2938);
var resolveProps = __nccwpck_require__(6715);
var utilContainsNewline = __nccwpck_require__(3151);
var utilFlowIndentCheck = __nccwpck_require__(7319);
var utilMapIncludes = __nccwpck_require__(8279);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 293:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 1610:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(3571);
var resolveProps = __nccwpck_require__(6715);
var utilFlowIndentCheck = __nccwpck_require__(7319);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 2368:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 562:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Pair = __nccwpck_require__(5153);
var YAMLMap = __nccwpck_require__(2938);
var YAMLSeq = __nccwpck_require__(3571);
var resolveEnd = __nccwpck_require__(2368);
var resolveProps = __nccwpck_require__(6715);
var utilContainsNewline = __nccwpck_require__(3151);
var utilMapIncludes = __nccwpck_require__(8279);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // → key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 7686:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);
var resolveEnd = __nccwpck_require__(2368);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 6715:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 3151:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 6827:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 7319:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(3151);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 8279:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 7977:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(5525);
var Collection = __nccwpck_require__(1633);
var identity = __nccwpck_require__(1891);
var Pair = __nccwpck_require__(5153);
var toJS = __nccwpck_require__(3119);
var Schema = __nccwpck_require__(1148);
var stringifyDocument = __nccwpck_require__(8577);
var anchors = __nccwpck_require__(7048);
var applyReviver = __nccwpck_require__(7817);
var createNode = __nccwpck_require__(7616);
var directives = __nccwpck_require__(9082);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 7048:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var visit = __nccwpck_require__(1360);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 7817:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 7616:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(5525);
var identity = __nccwpck_require__(1891);
var Scalar = __nccwpck_require__(4305);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 9082:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var visit = __nccwpck_require__(1360);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 7460:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '…' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '…';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '…\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 3483:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(4260);
var Document = __nccwpck_require__(7977);
var Schema = __nccwpck_require__(1148);
var errors = __nccwpck_require__(7460);
var Alias = __nccwpck_require__(5525);
var identity = __nccwpck_require__(1891);
var Pair = __nccwpck_require__(5153);
var Scalar = __nccwpck_require__(4305);
var YAMLMap = __nccwpck_require__(2938);
var YAMLSeq = __nccwpck_require__(3571);
var cst = __nccwpck_require__(3921);
var lexer = __nccwpck_require__(1893);
var lineCounter = __nccwpck_require__(2808);
var parser = __nccwpck_require__(3124);
var publicApi = __nccwpck_require__(4563);
var visit = __nccwpck_require__(1360);



__webpack_unused_export__ = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
__webpack_unused_export__ = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
__webpack_unused_export__ = identity.isMap;
__webpack_unused_export__ = identity.isNode;
__webpack_unused_export__ = identity.isPair;
exports.jn = identity.isScalar;
__webpack_unused_export__ = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
__webpack_unused_export__ = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
exports.qg = publicApi.parse;
exports.hR = publicApi.parseAllDocuments;
exports.Tp = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
exports.YR = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 6669:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 5525:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(7048);
var visit = __nccwpck_require__(1360);
var identity = __nccwpck_require__(1891);
var Node = __nccwpck_require__(5605);
var toJS = __nccwpck_require__(3119);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 1633:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(7616);
var identity = __nccwpck_require__(1891);
var Node = __nccwpck_require__(5605);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 5605:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(7817);
var identity = __nccwpck_require__(1891);
var toJS = __nccwpck_require__(3119);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 5153:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(7616);
var stringifyPair = __nccwpck_require__(9392);
var addPairToJSMap = __nccwpck_require__(1308);
var identity = __nccwpck_require__(1891);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 4305:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Node = __nccwpck_require__(5605);
var toJS = __nccwpck_require__(3119);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 2938:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(3008);
var addPairToJSMap = __nccwpck_require__(1308);
var Collection = __nccwpck_require__(1633);
var identity = __nccwpck_require__(1891);
var Pair = __nccwpck_require__(5153);
var Scalar = __nccwpck_require__(4305);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 3571:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(7616);
var stringifyCollection = __nccwpck_require__(3008);
var Collection = __nccwpck_require__(1633);
var identity = __nccwpck_require__(1891);
var Scalar = __nccwpck_require__(4305);
var toJS = __nccwpck_require__(3119);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 1308:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(6669);
var merge = __nccwpck_require__(4376);
var stringify = __nccwpck_require__(3376);
var identity = __nccwpck_require__(1891);
var toJS = __nccwpck_require__(3119);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 1891:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 3119:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 6242:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(293);
var resolveFlowScalar = __nccwpck_require__(7686);
var errors = __nccwpck_require__(7460);
var stringifyString = __nccwpck_require__(3665);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 2393:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 5207:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` – Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` – Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` – Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` – The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3921:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(6242);
var cstStringify = __nccwpck_require__(2393);
var cstVisit = __nccwpck_require__(5207);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 1893:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3921);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 2808:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3124:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3921);
var lexer = __nccwpck_require__(1893);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 4563:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(4260);
var Document = __nccwpck_require__(7977);
var errors = __nccwpck_require__(7460);
var log = __nccwpck_require__(6669);
var identity = __nccwpck_require__(1891);
var lineCounter = __nccwpck_require__(2808);
var parser = __nccwpck_require__(3124);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 1148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var map = __nccwpck_require__(1231);
var seq = __nccwpck_require__(814);
var string = __nccwpck_require__(3724);
var tags = __nccwpck_require__(8478);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 1231:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var YAMLMap = __nccwpck_require__(2938);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 5940:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 814:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var YAMLSeq = __nccwpck_require__(3571);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 3724:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(3665);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 5579:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 1433:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);
var stringifyNumber = __nccwpck_require__(3677);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 2790:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(3677);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 9772:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(1231);
var _null = __nccwpck_require__(5940);
var seq = __nccwpck_require__(814);
var string = __nccwpck_require__(3724);
var bool = __nccwpck_require__(5579);
var float = __nccwpck_require__(1433);
var int = __nccwpck_require__(2790);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 7331:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);
var map = __nccwpck_require__(1231);
var seq = __nccwpck_require__(814);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 8478:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(1231);
var _null = __nccwpck_require__(5940);
var seq = __nccwpck_require__(814);
var string = __nccwpck_require__(3724);
var bool = __nccwpck_require__(5579);
var float = __nccwpck_require__(1433);
var int = __nccwpck_require__(2790);
var schema = __nccwpck_require__(9772);
var schema$1 = __nccwpck_require__(7331);
var binary = __nccwpck_require__(743);
var merge = __nccwpck_require__(4376);
var omap = __nccwpck_require__(6683);
var pairs = __nccwpck_require__(7221);
var schema$2 = __nccwpck_require__(3381);
var set = __nccwpck_require__(5340);
var timestamp = __nccwpck_require__(3932);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 743:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(4305);
var stringifyString = __nccwpck_require__(3665);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 8514:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 2026:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);
var stringifyNumber = __nccwpck_require__(3677);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 7149:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(3677);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 4376:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Scalar = __nccwpck_require__(4305);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 6683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var toJS = __nccwpck_require__(3119);
var YAMLMap = __nccwpck_require__(2938);
var YAMLSeq = __nccwpck_require__(3571);
var pairs = __nccwpck_require__(7221);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 7221:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Pair = __nccwpck_require__(5153);
var Scalar = __nccwpck_require__(4305);
var YAMLSeq = __nccwpck_require__(3571);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 3381:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(1231);
var _null = __nccwpck_require__(5940);
var seq = __nccwpck_require__(814);
var string = __nccwpck_require__(3724);
var binary = __nccwpck_require__(743);
var bool = __nccwpck_require__(8514);
var float = __nccwpck_require__(2026);
var int = __nccwpck_require__(7149);
var merge = __nccwpck_require__(4376);
var omap = __nccwpck_require__(6683);
var pairs = __nccwpck_require__(7221);
var set = __nccwpck_require__(5340);
var timestamp = __nccwpck_require__(3932);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 5340:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Pair = __nccwpck_require__(5153);
var YAMLMap = __nccwpck_require__(2938);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 3932:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(3677);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 6767:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 3376:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(7048);
var identity = __nccwpck_require__(1891);
var stringifyComment = __nccwpck_require__(2875);
var stringifyString = __nccwpck_require__(3665);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 3008:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var stringify = __nccwpck_require__(3376);
var stringifyComment = __nccwpck_require__(2875);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 2875:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 8577:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var stringify = __nccwpck_require__(3376);
var stringifyComment = __nccwpck_require__(2875);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 3677:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 9392:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Scalar = __nccwpck_require__(4305);
var stringify = __nccwpck_require__(3376);
var stringifyComment = __nccwpck_require__(2875);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 3665:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);
var foldFlowLines = __nccwpck_require__(6767);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 1360:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ }),

/***/ 2554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  K: () => (/* binding */ isChartPath),
  Y: () => (/* binding */ readUpgradeInputs)
});

// EXTERNAL MODULE: ./shared/domain/duration.js
var duration = __nccwpck_require__(7793);
;// CONCATENATED MODULE: ./shared/domain/environment.js
// GitHub allows 255 characters and most signs in an environment's name; control characters and
// the separators of our own grammars are refused, so that a name can stand in a record and a log line.
const ENVIRONMENT = /^[^\p{Cc}\p{Cf}'"`<>,;\\]{1,255}$/u;
const APPLICATION = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;
/** Parses the name of a GitHub environment. */
function parseEnvironment(text) {
    if (!ENVIRONMENT.test(text)) {
        throw new TypeError(`an environment's name of at most 255 characters without quotes, commas or control characters, got "${text}"`);
    }
    return text;
}
/** Parses the name of what is delivered as one: lower case, at most 64 characters. */
function parseApplication(text) {
    if (!APPLICATION.test(text)) {
        throw new TypeError(`an application's name of lower-case letters, digits, ".", "_" and "-", at most 64, got "${text}"`);
    }
    return text;
}

// EXTERNAL MODULE: ./shared/domain/reference.js
var reference = __nccwpck_require__(828);
;// CONCATENATED MODULE: ./shared/domain/images.js

const NAMED = /^([a-z0-9][a-z0-9-]*)=(.+)$/;
/** Parses one unnamed line, or lines `name=value`; `parse` reads each value and throws where it does not fit. */
function parseNamedLines(text, parse) {
    const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const only = lines.length === 1 ? lines[0] : undefined;
    if (only !== undefined && !NAMED.test(only))
        return new Map([['', parse(only)]]);
    const images = new Map();
    for (const line of lines) {
        const [, name, value] = NAMED.exec(line) ?? [];
        if (name === undefined || value === undefined) {
            throw new TypeError(`one line, or several lines name=value, got "${line}"`);
        }
        if (images.has(name))
            throw new TypeError(`each name once, got "${name}" twice`);
        images.set(name, parse(value));
    }
    return images;
}
/** Parses images by digest in the form in which steps hand them on. */
function parseImages(text) {
    return parseNamedLines(text, reference/* parsePinnedReference */.Pe);
}
/** The inverse of `parseNamedLines`: one bare line, or lines `name=value`. */
function formatNamedLines(lines) {
    return [...lines].map(([name, value]) => (name === '' ? value : `${name}=${value}`)).join('\n');
}
/** The inverse of `parseImages`. */
function formatImages(images) {
    return formatNamedLines(new Map([...images].map(([name, image]) => [name, formatPinned(image)])));
}

// EXTERNAL MODULE: ./shared/domain/revision.js
var revision = __nccwpck_require__(5808);
// EXTERNAL MODULE: ./shared/rollout/grace.js
var grace = __nccwpck_require__(3678);
;// CONCATENATED MODULE: ./shared/rollout/release-name.js
// Helm, chartutil/validate_name.go.
const RELEASE = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
// RFC 1123, a label.
const NAMESPACE = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
/** Parses the name of a helm release; `--` separates an application from its environment. */
function parseReleaseName(text) {
    if (RELEASE.test(text) && text.length <= 53)
        return text;
    throw new TypeError(`a helm release's name of lower-case letters, digits, "-" and ".", at most 53, got "${text}"`);
}
function parseNamespace(text) {
    if (NAMESPACE.test(text))
        return text;
    throw new TypeError(`a namespace of lower-case letters, digits and "-", at most 63, got "${text}"`);
}
/** Checks the wish for a Helm version, with or without its archive's digest; what moves, like `latest`, is refused. */
function parseHelmVersion(text) {
    if (/^v?\d+\.\d+\.\d+(?:-[0-9A-Za-z.]+)?(?:@sha256:[0-9a-f]{64})?$/.test(text))
        return text;
    throw new TypeError(`an exact version like 4.1.4, or 4.1.4@sha256:… with its archive's digest, got "${text}"`);
}

// EXTERNAL MODULE: ./actions/helm-upgrade/values.js
var values = __nccwpck_require__(176);
;// CONCATENATED MODULE: ./actions/helm-upgrade/inputs.js







function readUpgradeInputs(input, mask) {
    const release = input.parsed('release', parseReleaseName);
    const own = input.parsedLines('grace', (line) => (0,grace/* parseOwnGrace */.cZ)(line, duration/* parseDuration */.E));
    return {
        release,
        ...readChart(input),
        images: input.parsedOrNone('image', parseImages),
        revision: input.parsedOrNone('revision', revision/* parseRevision */.Pp),
        application: input.optionalParsed('application', parseApplication) ?? release,
        namespace: input.parsed('namespace', parseNamespace),
        values: input.optional('values'),
        valueFiles: input.lines('value-files'),
        strings: input.parsedLines('set-string', values/* parseAssignment */.H9),
        fromEnvironment: input.parsedLines('set-from-env', values/* parseFromEnvironment */.FO),
        imageValues: input.parsedLines('image-values', values/* parseAssignment */.H9),
        timeout: input.duration('timeout'),
        onFailure: input.choice('on-failure', ['rollback', 'keep']),
        graces: (0,grace/* gracesOf */.D1)(own, input.boolean('fail-fast')),
        createNamespace: input.boolean('create-namespace'),
        historyMax: input.integer('history-max', 2),
        allowRollback: input.boolean('allow-rollback'),
        dryRun: input.boolean('dry-run'),
        helmVersion: input.optionalParsed('helm-version', parseHelmVersion),
        helmMirror: input.required('helm-mirror'),
        kubeconfig: input.optional('kubeconfig'),
        kubeconfigContent: input.optionalSecret('kubeconfig-content'),
        kubeContext: input.optional('kube-context'),
        expectCluster: input.optional('expect-cluster'),
        githubToken: readToken(input, mask),
    };
}
/** Whether the chart lies in the workspace. */
function isChartPath({ chart, chartRepository, }) {
    return chartRepository === undefined && !chart.startsWith('oci://');
}
/** The word `none` is no secret, and must not be masked wherever it stands. */
function readToken(input, mask) {
    const token = input.optional('github-token');
    if (token !== undefined && token !== 'none')
        mask(token);
    return token;
}
function readChart(input) {
    const chart = input.required('chart');
    const chartVersion = input.optional('chart-version');
    const chartRepository = input.optionalParsed('chart-repository', parseRepositoryUrl);
    if (chart.startsWith('-'))
        input.refuse('chart', 'must be a path, a name or oci://…, and begin with no dash');
    if (chartRepository !== undefined && !/^[A-Za-z0-9][\w.-]*$/.test(chart)) {
        input.refuse('chart', `must be a chart's bare name where chart-repository is given, got "${chart}"`);
    }
    const isFetched = !isChartPath({ chart, chartRepository });
    const hasDigest = chart.includes('@sha256:');
    if (isFetched && chartVersion === undefined && !hasDigest) {
        input.refuse('chart-version', 'is required for a chart that is fetched: the newest one is not the same one tomorrow');
    }
    if (!isFetched && chartVersion !== undefined) {
        input.refuse('chart-version', 'has no meaning for a chart that is a path');
    }
    return { chart, chartVersion, chartRepository };
}
function parseRepositoryUrl(text) {
    const url = URL.parse(text);
    if (url === null || !/^https?:$/.test(url.protocol)) {
        throw new TypeError(`the http(s) URL of a chart repository, got "${text}"`);
    }
    if (url.username !== '' || url.password !== '') {
        throw new TypeError('a URL without credentials: log in with `helm repo add` in an earlier step');
    }
    return text;
}


/***/ }),

/***/ 5991:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _shared_action_run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5587);
/* harmony import */ var _shared_domain_revision_js__WEBPACK_IMPORTED_MODULE_23__ = __nccwpck_require__(5808);
/* harmony import */ var _shared_registry_client_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4326);
/* harmony import */ var _shared_registry_credentials_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2410);
/* harmony import */ var _shared_rollout_aftermath_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6282);
/* harmony import */ var _shared_rollout_helm_revision_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(2880);
/* harmony import */ var _shared_rollout_lock_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(2271);
/* harmony import */ var _shared_tools_chart_folder_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(9097);
/* harmony import */ var _shared_tools_clock_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(6042);
/* harmony import */ var _shared_tools_evidence_file_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(9618);
/* harmony import */ var _shared_tools_helm_release_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(945);
/* harmony import */ var _shared_tools_image_digests_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(6601);
/* harmony import */ var _shared_tools_release_github_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(2246);
/* harmony import */ var _shared_tools_step_owner_js__WEBPACK_IMPORTED_MODULE_22__ = __nccwpck_require__(5070);
/* harmony import */ var _shared_tools_workspace_path_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(5033);
/* harmony import */ var _shared_tools_yaml_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(6789);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(2554);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(6821);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_18__ = __nccwpck_require__(4235);
/* harmony import */ var _upgrade_js__WEBPACK_IMPORTED_MODULE_19__ = __nccwpck_require__(1617);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_20__ = __nccwpck_require__(176);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_21__ = __nccwpck_require__(4074);
/**
 * Entry point of the `helm-upgrade` action: reads the step's inputs, connects the real cluster, Helm, registry
 * and GitHub, and lets `upgrade` or `plan` decide, act and undo. Importing this file runs the action.
 */
























/** Longer than a healthy registry needs, short enough for one that cannot be reached from here. */
const REGISTRY_PATIENCE = 5_000;
await (0,_shared_action_run_js__WEBPACK_IMPORTED_MODULE_2__/* .runAction */ .C)({
    name: 'helm-upgrade',
    outputs: _report_js__WEBPACK_IMPORTED_MODULE_18__/* .OUTPUTS */ .p,
    async main(context) {
        const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_16__/* .readUpgradeInputs */ .Y)(context.input, context.mask);
        const valueFiles = await checkFiles(inputs, context);
        if (inputs.values !== undefined)
            (0,_values_text_js__WEBPACK_IMPORTED_MODULE_21__/* .checkValues */ .X)(inputs.values, _shared_tools_yaml_js__WEBPACK_IMPORTED_MODULE_15__/* .readValuesText */ .ML);
        const fromEnvironment = (0,_values_js__WEBPACK_IMPORTED_MODULE_20__/* .readEnvironment */ .Qo)(inputs.fromEnvironment, context.env, context.mask);
        const { strings: setString, imageValues, images, revision } = inputs;
        const builtRevision = await builtRevisionOf(context);
        const strings = (0,_values_js__WEBPACK_IMPORTED_MODULE_20__/* .composeStrings */ .ni)({ setString, fromEnvironment, imageValues }, { images, revision, builtRevision });
        const owner = (0,_shared_tools_step_owner_js__WEBPACK_IMPORTED_MODULE_22__/* .stepOwner */ .Y)(context.env);
        const opened = await (0,_shared_tools_helm_release_js__WEBPACK_IMPORTED_MODULE_11__/* .openRelease */ .gS)(inputs, inputs, (0,_shared_rollout_lock_js__WEBPACK_IMPORTED_MODULE_7__/* .formatHolder */ .aS)(owner), context);
        // Found while the release is taken hold of; whoever needs it hears why it could not be.
        opened.helm().catch(() => undefined);
        const trace = (0,_shared_rollout_aftermath_js__WEBPACK_IMPORTED_MODULE_5__/* .openTraces */ .J1)(inputs, new Date(), (traces) => context.saveState('traces', traces));
        const secrets = fromEnvironment.map(({ text }) => text);
        const evidence = (0,_shared_tools_evidence_file_js__WEBPACK_IMPORTED_MODULE_10__/* .evidenceFile */ .a)(inputs.release, context.env, secrets);
        const files = valuesFiles(opened.folder);
        try {
            await writeValues(files, [inputs.values ?? '{}', JSON.stringify(strings)]);
            const ports = portsOf(inputs, opened, [...valueFiles, ...files], { ...context, trace, evidence });
            const result = await (inputs.dryRun ? _plan_js__WEBPACK_IMPORTED_MODULE_17__/* .plan */ .e : _upgrade_js__WEBPACK_IMPORTED_MODULE_19__/* .upgrade */ .fG)(inputs, owner, ports);
            return (0,_report_js__WEBPACK_IMPORTED_MODULE_18__/* .reportUpgrade */ .I)(inputs, result, evidence.path());
        }
        finally {
            await Promise.all([opened.close(), ...files.map((file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true }))]);
        }
    },
});
/** Chart and value files have to be there before anything begins: Helm would look elsewhere for a missing path. */
async function checkFiles(inputs, { env }) {
    const workspace = env['GITHUB_WORKSPACE'] ?? process.cwd();
    if ((0,_inputs_js__WEBPACK_IMPORTED_MODULE_16__/* .isChartPath */ .K)(inputs))
        await (0,_shared_tools_workspace_path_js__WEBPACK_IMPORTED_MODULE_14__/* .mustExist */ .j)('chart', inputs.chart);
    return Promise.all(inputs.valueFiles.map((file) => (0,_shared_tools_workspace_path_js__WEBPACK_IMPORTED_MODULE_14__/* .insideWorkspace */ .C)('value-files', file, workspace)));
}
/** The commit whose build made the image, as a `promote` before this step in the job found it. */
async function builtRevisionOf({ notes }) {
    const promotion = (await notes.read()).findLast(({ action }) => action === 'promote');
    return promotion?.outputs['built-revision'] || undefined;
}
/** The values that come as text go to files of their own; the later one wins. */
function valuesFiles(folder) {
    return ['values.yaml', 'strings.json'].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
}
async function writeValues(files, texts) {
    await Promise.all(files.map((file, at) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, texts[at] ?? '', { mode: 0o600 })));
}
function portsOf(inputs, opened, valueFiles, { env, log, mask, signal, trace, evidence }) {
    const { cluster, lease } = opened;
    return {
        cluster,
        lease,
        clock: _shared_tools_clock_js__WEBPACK_IMPORTED_MODULE_9__/* .systemClock */ .m,
        log,
        signal,
        trace,
        ...(0,_shared_tools_release_github_js__WEBPACK_IMPORTED_MODULE_13__/* .releaseGithub */ .L)(inputs.githubToken, { env, log, signal }),
        parse: _shared_tools_yaml_js__WEBPACK_IMPORTED_MODULE_15__/* .parseYamlAsFarAsItGoes */ .f8,
        keepEvidence: evidence.keep,
        helm: helmPort(inputs, opened, valueFiles, env),
        async mappedImages(images) {
            const patience = AbortSignal.any([signal, AbortSignal.timeout(REGISTRY_PATIENCE)]);
            const registry = (0,_shared_registry_client_js__WEBPACK_IMPORTED_MODULE_3__/* .registryClient */ .R)({ credentials: (0,_shared_registry_credentials_js__WEBPACK_IMPORTED_MODULE_4__/* .openCredentials */ .ZE)({ env, mask }), signal: patience });
            try {
                return await (0,_shared_tools_image_digests_js__WEBPACK_IMPORTED_MODULE_12__/* .imageDigests */ .J)(images, registry, log);
            }
            finally {
                registry.close();
            }
        },
    };
}
function helmPort(inputs, { storage, helm, rollback, keep, context }, valueFiles, env) {
    const { release, namespace, chart, chartVersion, chartRepository, createNamespace, revision } = inputs;
    const what = revision === undefined ? release : (0,_shared_domain_revision_js__WEBPACK_IMPORTED_MODULE_23__/* .shortRevision */ .w7)(revision);
    const common = {
        ...{ release, namespace, chart, chartVersion, chartRepository, createNamespace, valueFiles, context },
        timeout: (0,_shared_tools_helm_release_js__WEBPACK_IMPORTED_MODULE_11__/* .helmSeconds */ .yN)(inputs.timeout),
        description: `Trunkline: ${what}, run ${env['GITHUB_RUN_ID'] ?? 'local'}`,
    };
    const request = (asked) => ({ ...common, ...asked });
    let building;
    const ready = async () => {
        const program = await helm();
        building ??= dependencies(inputs, program);
        await building;
        return program;
    };
    return {
        ...storage,
        rollback,
        async history() {
            const history = await storage.history();
            keep((0,_shared_rollout_helm_revision_js__WEBPACK_IMPORTED_MODULE_6__/* .historyLimit */ .kw)(history, inputs.historyMax));
            return history;
        },
        render: async (asked) => (await ready()).render(request(asked)),
        template: async (asked) => (await ready()).template(request(asked)),
        upgrade: async (asked, until) => (await ready()).upgrade(request(asked), until),
    };
}
/** Once a step, and only for a chart that does not carry what it depends on. */
async function dependencies(inputs, helm) {
    if (!(0,_inputs_js__WEBPACK_IMPORTED_MODULE_16__/* .isChartPath */ .K)(inputs) || (await (0,_shared_tools_chart_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .missingDependencies */ .k)(inputs.chart)).length === 0)
        return;
    await helm.buildDependencies(inputs.chart);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _shared_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8972);
/* harmony import */ var _shared_rollout_helm_revision_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2880);
/* harmony import */ var _unchanged_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3621);
/* harmony import */ var _upgrade_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1617);




/**
 * Says what an upgrade would change, and changes nothing: no lock, no label, no namespace. Where the user may
 * read neither Helm's record nor ask the server, what the chart renders to is all that can be said.
 */
async function plan(inputs, owner, ports) {
    const history = await readable(() => ports.helm.history(), ports);
    const asked = (0,_upgrade_js__WEBPACK_IMPORTED_MODULE_3__/* .requestOf */ .fo)(inputs, owner, history ?? []);
    const before = (0,_shared_rollout_helm_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .currentRevision */ .h7)((history ?? []).filter(({ status }) => status === 'deployed'));
    const render = () => rendering(asked, history !== undefined, ports);
    const [rendered, live] = await Promise.all([render(), liveContent(before, ports)]);
    const problem = (0,_upgrade_js__WEBPACK_IMPORTED_MODULE_3__/* .checkImages */ .B6)(inputs, rendered);
    if (problem !== undefined)
        return { kind: 'not-rendered', ...problem };
    const { chartVersion, appVersion } = rendered;
    const told = { kind: 'planned', previous: before?.number ?? 0, chartVersion, appVersion };
    if (history === undefined)
        return { ...told, changes: undefined, isSame: false };
    const numbers = { live: told.previous, next: ((0,_shared_rollout_helm_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .currentRevision */ .h7)(history)?.number ?? 0) + 1 };
    const isTheSame = live !== undefined && (await (0,_unchanged_js__WEBPACK_IMPORTED_MODULE_2__/* .isSame */ .F)(live, rendered, numbers, render));
    return { ...told, changes: isTheSame ? [] : (0,_upgrade_js__WEBPACK_IMPORTED_MODULE_3__/* .changesBetween */ .iv)(live, rendered, ports), isSame: isTheSame };
}
function liveContent(before, { helm }) {
    return before === undefined ? Promise.resolve(undefined) : helm.content(before.number);
}
async function rendering(asked, isAllowed, ports) {
    const known = isAllowed ? await readable(() => ports.helm.render(asked), ports) : undefined;
    return known ?? ports.helm.template(asked);
}
/** The answer, or undefined where the cluster refuses it to this user. */
async function readable(ask, { log }) {
    try {
        return await ask();
    }
    catch (error) {
        const isRefused = error instanceof _shared_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V && error.code === 'cluster-failed';
        if (!isRefused || !/forbidden|refuses|403/i.test(error.message))
            throw error;
        log.warning(`the plan is made without the cluster: ${error.message}`);
        return undefined;
    }
}


/***/ }),

/***/ 4235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ OUTPUTS),
  I: () => (/* binding */ reportUpgrade)
});

;// CONCATENATED MODULE: ./shared/action/markdown.js
// U+2060 keeps text readable while GitHub finds no mention, reference, keyword, link or emoji in it.
const BREAK = '\u2060';
/**
 * Makes foreign text safe inside Markdown prose, lists and table cells: no HTML, no table, list, emphasis
 * or formula syntax, no mention, no cross-reference, no link, one line.
 */
function escapeText(text) {
    return separate(oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
        .replaceAll(/[\\`*_{}[\]()|~$]/g, (sign) => `\\${sign}`)
        .replace(/^[-+=]/, (sign) => `\\${sign}`)
        .replace(/^(\d{1,9})(?=[.)\\])/, `$1${BREAK}`);
}
/** Foreign text inside an HTML tag, where GitHub reads no Markdown but still finds mentions and references. */
function escapeHtml(text) {
    return separate(oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
}
/** Foreign text with an end that a reader can see, cut before it is escaped: never inside an escape. */
function shorten(text, length) {
    const signs = [...text];
    return signs.length <= length ? text : `${signs.slice(0, length - 1).join('')}…`;
}
/** An inline code span whose fence is longer than any run of backticks inside. */
function code(text) {
    const line = oneLine(text);
    if (line === '')
        return '';
    const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}
/** A fenced block that its content cannot close. */
function codeBlock(text, language = '') {
    const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text.replaceAll('\r', '')}\n${fence}`;
}
/** A link whose text is escaped and whose address must be http(s); else the text alone. */
function markdown_link(text, url) {
    const safe = /^https?:\/\/[^\s<>()|`\\[\]\p{Cc}\p{Cf}]+$/u.test(url);
    return safe ? `[${escapeText(text)}](${url})` : escapeText(text);
}
/** A table of cells that are Markdown already: escape foreign text before; code spans may hold a `|`. */
function table(header, rows) {
    const line = (cells) => `| ${cells.map(escapeBars).join(' | ')} |`;
    return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
/** A folded section. */
function details(summary, body) {
    return `<details><summary>${escapeHtml(summary)}</summary>\n\n${body}\n\n</details>`;
}
// GFM, "Tables": a bar ends the cell, also inside code, unless a backslash stands before it.
function escapeBars(cell) {
    return cell.replaceAll(/(\\*)\|/g, (bar, slashes) => slashes.length % 2 === 1 ? bar : `${slashes}\\|`);
}
function oneLine(text) {
    return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
function separate(text) {
    return text
        .replaceAll('@', `@${BREAK}`)
        .replaceAll('#', `#${BREAK}`)
        .replaceAll(/\b(https?|ftp|www)(:\/\/|\.)/gi, `$1${BREAK}$2`)
        .replaceAll(/\bGH-(?=\d)/gi, (prefix) => `${prefix}${BREAK}`)
        .replaceAll(/:(?=[\w+-]+:)/g, `:${BREAK}`);
}

// EXTERNAL MODULE: ./shared/action/report.js
var report = __nccwpck_require__(6693);
// EXTERNAL MODULE: ./shared/rollout/workloads-report.js
var workloads_report = __nccwpck_require__(2783);
;// CONCATENATED MODULE: ./actions/helm-upgrade/plan-report.js

const MOST_OBJECTS = 100;
function planHeadline(release, { changes, isSame, previous }) {
    if (changes === undefined)
        return `${release} renders; what is live could not be read, so nothing is compared`;
    if (isSame || changes.length === 0)
        return `${release} would stay as it is`;
    const count = (change) => changes.filter((one) => one.change === change).length;
    const parts = ['added', 'changed', 'removed'].flatMap((change) => count(change) === 0 ? [] : [`${count(change)} ${change}`]);
    const from = previous === 0 ? 'a first install' : `helm revision ${previous}`;
    return `${release} against ${from}: ${parts.join(', ')}`;
}
/** What changes, object by object, folded; nothing where nothing does. */
function changeLines(changes) {
    if (changes.length === 0)
        return [];
    const lines = changes
        .slice(0, MOST_OBJECTS)
        .flatMap(({ change, object, fields }) => [
        `- ${change}: ${escapeText(object)}`,
        ...fields.map((field) => `  - ${code(field)}`),
    ]);
    const more = changes.length > MOST_OBJECTS ? [`- and ${changes.length - MOST_OBJECTS} more`] : [];
    return [details(`What changes (${changes.length})`, [...lines, ...more].join('\n'))];
}

// EXTERNAL MODULE: ./shared/domain/reference.js
var reference = __nccwpck_require__(828);
;// CONCATENATED MODULE: ./actions/helm-upgrade/report-parts.js



function imageLines({ images }) {
    return [...(images?.values() ?? [])].map((image) => `\`${(0,reference/* formatPinned */.y6)(image)}\``);
}
function workloadTable(states) {
    const rows = states.map((state) => (0,workloads_report/* stateRow */.G)(state).map(escapeText));
    return rows.length === 0 ? 'No workloads.' : table(['Workload', 'Ready', 'State'], rows);
}
function unknownImages(states) {
    return states.flatMap(({ workload, images }) => images
        .filter(({ fit }) => fit === 'unknown')
        .map(({ container, imageId }) => `${workload.name}: container ${container} runs ${imageId}, and the registry was not asked whether that is the image`));
}
function evidence({ evidence: exhibits }) {
    return exhibits.map(({ title, text }) => details(title, codeBlock(text)));
}
function undoSentence(undo) {
    switch (undo.kind) {
        case 'rolled-back':
            return `rolled back to helm revision ${undo.to}`;
        case 'rollback-failed':
            return `rolling back to helm revision ${undo.to} failed too: ${undo.rollout.headline}`;
        case 'kept':
            return {
                asked: 'kept as it is, as asked',
                'first-install': 'kept: a first install has nothing to go back to',
                'nothing-made': 'Helm stopped before it made a helm revision, so there is nothing to undo',
                'nothing-earlier': 'kept: no earlier helm revision was ever live',
            }[undo.because];
    }
}
function orderSentence({ release, revision }, { code, live }) {
    const how = code === 'superseded' ? 'is behind it' : 'has no order with it';
    return `${release} runs ${live.slice(0, 7)}, and ${revision?.slice(0, 7)} ${how}`;
}
function backByHand({ release, namespace }, previous) {
    return previous === 0 ? [] : [`Back by hand: \`helm rollback ${release} ${previous} -n ${namespace}\``];
}

;// CONCATENATED MODULE: ./actions/helm-upgrade/report.js





/** The outputs beside the common three. */
const OUTPUTS = [
    'helm-revision',
    'previous-helm-revision',
    'rolled-back-to',
    'workloads',
    'failure',
    'ready-seconds',
    'chart-version',
    'app-version',
    'evidence',
];
/** `file` is the path of what holds all of the evidence, '' where there is none. */
function reportUpgrade(inputs, result, file) {
    switch (result.kind) {
        case 'deployed':
        case 'unchanged':
            return reportLive(inputs, result);
        case 'planned':
            return reportPlan(inputs, result);
        case 'locked':
            return refusal(inputs, 'locked', `${inputs.release}: ${result.why}`);
        case 'out-of-order':
            return refusal(inputs, result.code, orderSentence(inputs, result));
        case 'not-rendered':
            return refusal(inputs, 'image-not-rendered', `${result.problem}; ${result.hint}`);
        case 'failed':
            return reportFailure(inputs, result, file);
    }
}
function reportLive(inputs, result) {
    const { previous, current, states, milliseconds } = result;
    const isNew = result.kind === 'deployed';
    const seconds = (milliseconds / 1_000).toFixed(1);
    const headline = isNew
        ? `${inputs.release} is live as helm revision ${current}, ready after ${seconds} s`
        : `${inputs.release} already runs this as helm revision ${current}`;
    return {
        verdict: isNew ? 'changed' : 'unchanged',
        reasonCode: isNew ? 'deployed' : 'already-deployed',
        headline,
        outputs: {
            ...(0,report/* emptyOutputs */.q)(OUTPUTS),
            'helm-revision': String(current),
            'previous-helm-revision': numberOrNothing(previous),
            workloads: JSON.stringify((0,workloads_report/* workloadsOutput */.m)(states)),
            'ready-seconds': isNew ? seconds : '',
            ...chartOutputs(result),
        },
        result: {
            ...identity(inputs),
            'helm-revision': current,
            live: current,
            workloads: (0,workloads_report/* workloadsOutput */.m)(states),
        },
        summary: [
            `### Helm upgrade: ${escapeText(headline)}`,
            ...imageLines(inputs),
            workloadTable(states),
            ...(result.kind === 'deployed' ? changeLines(result.changes) : []),
            ...(isNew ? backByHand(inputs, previous) : []),
        ].join('\n\n'),
        warnings: unknownImages(states),
    };
}
function reportFailure(inputs, failure, file) {
    const { previous, current, rollout, undo } = failure;
    const reasonCode = undo.kind === 'kept' ? 'rollout-failed' : undo.kind;
    const headline = `${rollout.headline}; ${undoSentence(undo)}`;
    return {
        verdict: 'failed',
        reasonCode,
        headline,
        outputs: {
            ...(0,report/* emptyOutputs */.q)(OUTPUTS),
            'helm-revision': numberOrNothing(current),
            'previous-helm-revision': numberOrNothing(previous),
            'rolled-back-to': undo.kind === 'rolled-back' ? String(undo.to) : '',
            workloads: JSON.stringify((0,workloads_report/* workloadsOutput */.m)(rollout.states)),
            failure: rollout.headline,
            ...chartOutputs(failure),
            evidence: file,
        },
        result: {
            ...identity(inputs),
            'helm-revision': current,
            failure: rollout.headline,
            undo: undo.kind,
            ...(undo.kind === 'rolled-back' ? { live: undo.live } : {}),
            workloads: (0,workloads_report/* workloadsOutput */.m)(rollout.states),
        },
        summary: [
            `### Helm upgrade: failed (${reasonCode})`,
            `**${escapeText(rollout.headline)}**`,
            escapeText(undoSentence(undo)),
            ...imageLines(inputs),
            workloadTable(rollout.states),
            ...evidence(rollout),
            ...(undo.kind === 'rollback-failed'
                ? [`#### The rollback`, `**${escapeText(undo.rollout.headline)}**`, ...evidence(undo.rollout)]
                : []),
            ...changeLines(failure.changes),
            ...(undo.kind === 'rolled-back' ? [] : backByHand(inputs, current === 0 ? 0 : previous)),
        ].join('\n\n'),
    };
}
function reportPlan(inputs, plan) {
    const headline = planHeadline(inputs.release, plan);
    return {
        verdict: 'unchanged',
        reasonCode: 'dry-run',
        headline,
        outputs: {
            ...(0,report/* emptyOutputs */.q)(OUTPUTS),
            'previous-helm-revision': numberOrNothing(plan.previous),
            ...chartOutputs(plan),
        },
        result: { ...identity(inputs), changes: plan.changes ?? null },
        summary: [
            `### Helm upgrade, planned: ${escapeText(headline)}`,
            ...imageLines(inputs),
            ...changeLines(plan.changes ?? []),
        ].join('\n\n'),
    };
}
function refusal(inputs, reasonCode, headline) {
    return {
        verdict: 'refused',
        reasonCode,
        headline,
        outputs: (0,report/* emptyOutputs */.q)(OUTPUTS),
        result: identity(inputs),
        summary: `### Helm upgrade: refused (${reasonCode})\n\n${escapeText(headline)}`,
    };
}
function identity({ release, namespace, revision }) {
    return { release, namespace, revision: revision ?? null };
}
function chartOutputs({ chartVersion, appVersion }) {
    return { 'chart-version': chartVersion, 'app-version': appVersion };
}
function numberOrNothing(number) {
    return number === 0 ? '' : String(number);
}


/***/ }),

/***/ 3621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  F: () => (/* binding */ isSame),
  C: () => (/* binding */ unchanged)
});

// EXTERNAL MODULE: ./shared/rollout/helm-revision.js
var helm_revision = __nccwpck_require__(2880);
// EXTERNAL MODULE: ./shared/rollout/canonical.js
var canonical = __nccwpck_require__(108);
// EXTERNAL MODULE: ./shared/rollout/manifest-diff.js
var manifest_diff = __nccwpck_require__(4245);
;// CONCATENATED MODULE: ./shared/rollout/same-content.js


/** Whether the chart and its values are the same; what they render to may still differ. */
function isSameInput(live, rendered) {
    // Helm writes a map's keys in order, JSON.parse keeps the order that it found.
    const shape = ({ chart, chartVersion, config }) => (0,canonical/* canonical */.$)([chart, chartVersion, config]);
    return shape(live) === shape(rendered);
}
/** Whether the two are the same, but for the helm revision's number where the chart writes that into a name. */
function isSameContent(live, rendered, { live: old, next }) {
    if (!isSameInput(live, rendered))
        return false;
    const [lines, others] = [linesOf(live), linesOf(rendered)];
    const number = new RegExp(`\\b${old}\\b`, 'g');
    return (lines.length === others.length &&
        lines.every((line, at) => line === others[at] || line.replaceAll(number, String(next)) === others[at]));
}
/**
 * Whether all that differs is what the chart makes up anew each time, like a random password: what two
 * renderings of the same chart and values differ in, says nothing about what is live.
 */
function isSameButRandom(live, one, other) {
    const [old, first, second] = [live, one, other].map(linesOf);
    if (old === undefined || first === undefined || second === undefined)
        return false;
    if (old.length !== first.length || first.length !== second.length)
        return false;
    return first.every((line, at) => line === old[at] || line !== second[at]);
}
function textOf({ manifest, hooks }) {
    return [manifest, ...hooks]
        .flatMap(manifest_diff/* splitDocuments */.Z)
        .map((text) => text.trim())
        .join('\n---\n');
}
function linesOf(content) {
    return textOf(content).split('\n');
}

// EXTERNAL MODULE: ./shared/rollout/watch.js + 8 modules
var rollout_watch = __nccwpck_require__(3823);
// EXTERNAL MODULE: ./shared/rollout/workloads.js
var rollout_workloads = __nccwpck_require__(8768);
;// CONCATENATED MODULE: ./actions/helm-upgrade/unchanged.js




const GLANCE = 2_000;
/** The same chart, values and image for the same revision, live and healthy: there is nothing to do. */
async function unchanged(inputs, { before, live, rendered, images }, renderAgain, ports) {
    if (before?.status !== 'deployed' || before.labels[helm_revision/* LABELS */.kg.revision] !== inputs.revision)
        return undefined;
    const numbers = { live: before.number, next: before.number + 1 };
    if (live === undefined || !(await isSame(live, rendered, numbers, renderAgain)))
        return undefined;
    const workloads = (0,rollout_workloads/* workloadsOf */.mo)(live.objects, inputs.namespace);
    const watch = await (0,rollout_watch/* watchRollout */.D)({ workloads, hooks: [], images, timeout: GLANCE }, ports, ports.signal);
    await watch.applied();
    const ending = await watch.ending;
    if (ending.kind !== 'ready')
        return undefined;
    const { number } = before;
    const { chartVersion, appVersion } = rendered;
    ports.trace({ phase: 'settled', live: number });
    return {
        kind: 'unchanged',
        previous: number,
        current: number,
        chartVersion,
        appVersion,
        states: ending.states,
        milliseconds: ending.after,
    };
}
/** A chart that makes up a password renders differently each time: a second rendering shows where. */
async function isSame(live, rendered, numbers, renderAgain) {
    if (isSameContent(live, rendered, numbers))
        return true;
    return isSameInput(live, rendered) && isSameButRandom(live, rendered, await renderAgain());
}


/***/ }),

/***/ 1617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  iv: () => (/* binding */ changesBetween),
  B6: () => (/* binding */ checkImages),
  fo: () => (/* binding */ requestOf),
  fG: () => (/* binding */ upgrade)
});

;// CONCATENATED MODULE: ./shared/domain/together.js
/**
 * Waits for all of them, so that nothing goes on behind the first failure; of several failures the first in
 * this order is thrown, whichever came first.
 */
async function together(tasks) {
    await Promise.allSettled(tasks);
    return Promise.all(tasks);
}

// EXTERNAL MODULE: ./shared/rollout/converge.js + 2 modules
var converge = __nccwpck_require__(1147);
// EXTERNAL MODULE: ./shared/rollout/helm-revision.js
var helm_revision = __nccwpck_require__(2880);
// EXTERNAL MODULE: ./shared/rollout/lock.js
var rollout_lock = __nccwpck_require__(2271);
// EXTERNAL MODULE: ./shared/rollout/manifest-diff.js
var manifest_diff = __nccwpck_require__(4245);
;// CONCATENATED MODULE: ./shared/rollout/order.js

/** The commit that is live, by the label of the helm revision that Helm calls deployed. */
function liveCommit(history) {
    return (0,helm_revision/* currentRevision */.h7)(history.filter(({ status }) => status === 'deployed'))?.labels[helm_revision/* LABELS */.kg.revision];
}
/** What the order of two commits means for an upgrade; undefined where it may go on. */
function decideOrder(live, comparison) {
    if (comparison === 'ahead' || comparison === 'identical')
        return undefined;
    return { code: comparison === 'behind' ? 'superseded' : 'diverged', live };
}

// EXTERNAL MODULE: ./shared/rollout/undo.js
var rollout_undo = __nccwpck_require__(7322);
// EXTERNAL MODULE: ./shared/rollout/workloads.js
var workloads = __nccwpck_require__(8768);
// EXTERNAL MODULE: ./shared/domain/reference.js
var domain_reference = __nccwpck_require__(828);
;// CONCATENATED MODULE: ./actions/helm-upgrade/rendered.js

/**
 * Checks that each image stands by digest in the rendered manifests, on its own repository and no other, and
 * that nothing of its repository runs under another digest. Undefined where all is well.
 */
function checkRendered(images, rendered, chart) {
    for (const [name, image] of images) {
        const problem = problemOf(image, rendered);
        if (problem !== undefined)
            return { problem, hint: hintOf(name, chart) };
    }
    return undefined;
}
function problemOf(image, rendered) {
    const repository = (0,domain_reference/* formatRepository */.Sh)(image.repository);
    const found = rendered.map((text) => ({ text, reference: tolerantReference(text) }));
    const own = found.filter(({ reference }) => reference !== undefined && (0,domain_reference/* formatRepository */.Sh)(reference.repository) === repository);
    const elsewhere = found.find(({ text, reference }) => text.includes(image.digest) &&
        reference !== undefined &&
        (0,domain_reference/* formatRepository */.Sh)(reference.repository) !== repository);
    if (elsewhere !== undefined) {
        return `the chart renders the digest on another repository: ${elsewhere.text}, not ${repository}`;
    }
    const other = own.find(({ reference }) => reference?.digest !== image.digest);
    if (other !== undefined)
        return `the chart renders ${other.text} beside or instead of the image by digest`;
    if (own.length > 0)
        return undefined;
    const all = [...new Set(rendered)].join(', ');
    return `${(0,domain_reference/* formatPinned */.y6)(image)} is not in the rendered manifests: they have ${all || 'no image at all'}`;
}
function tolerantReference(text) {
    try {
        return (0,domain_reference/* parseReference */.F2)(text);
    }
    catch {
        return undefined;
    }
}
/** The keys of the chart that were likely meant, as the lines that `image-values` would need. */
function hintOf(name, { defaults, set }) {
    const keys = imageKeys(defaults, []);
    if (keys.length === 0)
        return 'the chart has no key that looks like an image; look where its templates take it from';
    const unknown = set.filter((path) => !keys.includes(path) && /image|repository|digest|tag/i.test(path));
    const wrong = unknown.length === 0 ? '' : `the chart has no ${unknown.join(', ')}; `;
    const lines = likelyLines(keys, name === '' ? '' : `${name}.`);
    return `${wrong}keys of the chart that look like an image: ${keys.slice(0, 8).join(', ')}; likely meant: ${lines.join(', ')}`;
}
/** A chart without a key for the digest takes it behind the tag: `repository:tag@digest` is a reference too. */
function likelyLines(keys, prefix) {
    const has = (key) => keys.includes(key);
    return keys.slice(0, 8).flatMap((key) => {
        const sibling = (other) => key.replace(/[^.]+$/, other);
        if (/(^|\.)(repository|name)$/i.test(key))
            return [`${key}={${prefix}repository}`];
        if (/(^|\.)(digest|sha)$/i.test(key))
            return [`${key}={${prefix}digest}`];
        if (/(^|\.)tag$/i.test(key)) {
            return has(sibling('digest')) || has(sibling('sha')) ? [] : [`${key}={${prefix}tag}@{${prefix}digest}`];
        }
        return [`${key}={${prefix}repository}@{${prefix}digest}`];
    });
}
function imageKeys(value, path) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        const key = path.at(-1) ?? '';
        const parent = path.at(-2) ?? '';
        const isImage = /^(image|repository|digest|sha)$/i.test(key) || (/image/i.test(parent) && /^(name|tag)$/i.test(key));
        return isImage ? [path.join('.')] : [];
    }
    return Object.entries(value).flatMap(([key, inner]) => imageKeys(inner, [...path, key.replaceAll('.', '\\.')]));
}

// EXTERNAL MODULE: ./actions/helm-upgrade/unchanged.js + 1 modules
var unchanged = __nccwpck_require__(3621);
;// CONCATENATED MODULE: ./actions/helm-upgrade/upgrade.js










/** Upgrades the release, and undoes what failed. */
async function upgrade(inputs, owner, ports) {
    const lock = await (0,rollout_lock/* holdRelease */.$$)(owner, ports);
    if (lock.kind === 'locked')
        return lock;
    const { history } = lock;
    const before = (0,helm_revision/* currentRevision */.h7)(history);
    const asked = requestOf(inputs, owner, history);
    const reading = together([
        ports.helm.render(asked),
        before === undefined ? undefined : ports.helm.content(before.number),
        inputs.images === undefined ? [] : ports.mappedImages(inputs.images),
    ]);
    // A commit that may not go live is told so, whatever else is wrong with it.
    const [refused] = await Promise.all([outOfOrder(inputs, history, ports), reading.catch(() => undefined)]);
    if (refused !== undefined)
        return { kind: 'out-of-order', ...refused };
    const [rendered, live, images] = await reading;
    const problem = checkImages(inputs, rendered);
    if (problem !== undefined)
        return { kind: 'not-rendered', ...problem };
    const plan = { before, live, rendered, images };
    const known = await (0,unchanged/* unchanged */.C)(inputs, plan, () => ports.helm.render(asked), ports);
    return known ?? apply(inputs, { ...plan, owner, asked }, ports);
}
/** What Helm is asked for; the same for rendering and for applying. */
function requestOf(inputs, owner, history) {
    const labels = labelsOf(inputs, owner, history.length > 0);
    return { labels, waits: false, historyMax: (0,helm_revision/* historyLimit */.kw)(history, inputs.historyMax) };
}
/** Why this commit may not go over the live one; a commit is asked for only where another one is live. */
async function outOfOrder({ revision, allowRollback }, history, { compare }) {
    const live = liveCommit(history);
    if (allowRollback || revision === undefined || live === undefined || live === revision)
        return undefined;
    return decideOrder(live, await compare(live, revision));
}
function checkImages({ images, imageValues }, { objects, defaults }) {
    if (images === undefined)
        return undefined;
    const set = imageValues.map(({ path }) => path.join('.'));
    return checkRendered(images, (0,workloads/* imagesIn */.o$)(objects), { defaults, set });
}
/** What differs between what is live and what the chart renders. */
function changesBetween(live, rendered, { parse }) {
    const texts = (content) => content === undefined ? [] : [content.manifest, ...content.hooks];
    return (0,manifest_diff/* diffManifests */.e)(texts(live), texts(rendered), parse);
}
async function apply(inputs, plan, ports) {
    const { helm } = ports;
    const { namespace, timeout, graces } = inputs;
    const { rendered, images, asked, live } = plan;
    const previous = plan.before?.number ?? 0;
    const waits = (0,workloads/* hasHookFor */.Vx)(rendered.objects, ['post-install', 'post-upgrade']);
    const rollout = {
        workloads: (0,workloads/* workloadsOf */.mo)(rendered.objects, namespace),
        hooks: (0,workloads/* hookJobsOf */.Dw)(rendered.objects, namespace, hookEvents(plan.before === undefined)),
        images,
        timeout,
        graces,
    };
    ports.trace({ base: previous, phase: 'applying' });
    const converged = await (0,rollout_undo/* keepRecordTrue */.t2)(helm, previous, () => (0,converge/* converge */.c)(rollout, (signal) => helm.upgrade({ ...asked, waits }, signal), ports));
    const history = await helm.history();
    const current = (0,helm_revision/* currentRevision */.h7)(history)?.number ?? 0;
    const { chartVersion, appVersion } = rendered;
    const told = { previous, chartVersion, appVersion, changes: changesBetween(live, rendered, ports) };
    if (converged.kind === 'ready') {
        ports.trace({ phase: 'settled', live: current });
        const { states, milliseconds } = converged;
        return { kind: 'deployed', ...told, current, states, milliseconds };
    }
    const failed = current > previous ? current : 0;
    const undo = await undoFailure(inputs, { history, failed, owner: plan.owner }, ports);
    return { kind: 'failed', ...told, current: failed, rollout: converged, undo };
}
async function undoFailure(inputs, made, ports) {
    const target = made.failed === 0 ? undefined : (0,helm_revision/* undoTarget */.Mq)(made.history, made.failed);
    if (inputs.onFailure === 'rollback' && target !== undefined)
        return goBack(inputs, target, made, ports);
    ports.trace({ phase: 'settled' });
    if (made.failed === 0)
        return { kind: 'kept', because: 'nothing-made' };
    if (inputs.onFailure === 'keep')
        return { kind: 'kept', because: 'asked' };
    const isFirst = made.history.every(({ number }) => number === made.failed);
    return { kind: 'kept', because: isFirst ? 'first-install' : 'nothing-earlier' };
}
async function goBack({ namespace, timeout, graces }, target, { failed, owner }, ports) {
    const to = target.number;
    ports.log.info(`rolling back to helm revision ${to}`);
    ports.trace({ base: failed, phase: 'undoing', target: to });
    const { converged, made } = await (0,rollout_undo/* rollBack */.Fu)({ target, namespace, timeout, owner, graces }, ports.helm, ports);
    const live = converged.kind === 'ready' ? (made?.number ?? 0) : 0;
    ports.trace({ phase: 'settled', live });
    if (converged.kind === 'failed')
        return { kind: 'rollback-failed', to, rollout: converged };
    return { kind: 'rolled-back', to, live, states: converged.states };
}
function labelsOf({ application, revision }, owner, exists) {
    return {
        ...(0,helm_revision/* ownerLabels */.H0)(owner),
        [helm_revision/* LABELS */.kg.application]: labelValue(application),
        // Helm carries labels forward, and takes one off where it is null; a first install would keep the word.
        ...(revision === undefined
            ? exists
                ? { [helm_revision/* LABELS */.kg.revision]: null }
                : {}
            : { [helm_revision/* LABELS */.kg.revision]: revision }),
        ...(exists ? { [helm_revision/* LABELS */.kg.verified]: null, [helm_revision/* LABELS */.kg.failed]: null } : {}),
    };
}
/** Kubernetes allows 63 characters in a label's value, the last of them no punctuation. */
function labelValue(text) {
    return text.slice(0, 63).replace(/[^A-Za-z0-9]+$/, '');
}
function hookEvents(isInstall) {
    return isInstall ? ['pre-install', 'post-install'] : ['pre-upgrade', 'post-upgrade'];
}


/***/ }),

/***/ 4074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ checkValues)
/* harmony export */ });
/* harmony import */ var _shared_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8972);

/** Refuses `values` that are not a mapping, or that hold a key without a value. */
function checkValues(text, read) {
    const { value, emptyKeys } = readOrRefuse(text, read);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new _shared_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('input-invalid', 'input "values" must be a mapping of keys to values');
    }
    // An unset variable leaves `key:` behind, which Helm takes for "delete this key".
    if (emptyKeys.length === 0)
        return;
    throw new _shared_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('input-invalid', `input "values" has a key without a value: ${emptyKeys.join(', ')}`, {
        cure: 'Write "" or null where that is meant',
    });
}
function readOrRefuse(text, read) {
    try {
        return read(text);
    }
    catch (cause) {
        throw new _shared_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('input-invalid', `input "values" must be YAML: ${(0,_shared_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(cause).split('\n')[0]}`, { cause });
    }
}


/***/ }),

/***/ 176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ parseFromEnvironment),
/* harmony export */   H9: () => (/* binding */ parseAssignment),
/* harmony export */   Qo: () => (/* binding */ readEnvironment),
/* harmony export */   ni: () => (/* binding */ composeStrings)
/* harmony export */ });
/* harmony import */ var _shared_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8972);
/* harmony import */ var _shared_domain_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(828);


const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const PLACEHOLDER = /\{([^{}]*)\}/g;
const OF_IMAGE = new Set(['repository', 'digest', 'tag']);
/** Parses `key.path=text`; a dot or backslash inside a key is escaped by a backslash. */
function parseAssignment(line) {
    const { path, text } = parseLine(line);
    // What an unset variable leaves behind looks exactly like this.
    if (text === '')
        throw new TypeError(`a value behind "=", or "" where an empty one is meant, got "${line}"`);
    return { path, text: text === '""' || text === "''" ? '' : text };
}
function parseFromEnvironment(line) {
    const { path, text } = parseLine(line);
    if (/^[A-Za-z_]\w*$/.test(text))
        return { path, variable: text };
    throw new TypeError(`a line key.path=VARIABLE, the name of an environment variable, got "${line}"`);
}
/** The assignments with the variables' texts; each is masked. A variable that is unset or empty is an error. */
function readEnvironment(lines, env, mask) {
    return lines.map(({ path, variable }) => {
        const text = env[variable];
        if (text === undefined || text === '') {
            throw new _shared_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('input-invalid', `input "set-from-env" names ${variable}, which is ${text === undefined ? 'not set' : 'empty'}`, { cure: "Set it in the step's `env:`; an empty string is given by `set-string`" });
        }
        mask(text);
        return { path, text };
    });
}
function parseLine(line) {
    const equals = line.indexOf('=');
    if (equals < 1)
        throw new TypeError(`a line key.path=text, got "${line}"`);
    const path = splitPath(line.slice(0, equals).trim());
    for (const key of path) {
        if (key === '')
            throw new TypeError(`a path without empty keys, got "${line}"`);
        if (FORBIDDEN.has(key))
            throw new TypeError(`a path without the key "${key}", got "${line}"`);
        if (/[[\]]/.test(key)) {
            throw new TypeError(`a path of keys: a list can only be given whole, in \`values\`, got "${line}"`);
        }
    }
    return { path, text: line.slice(equals + 1).trim() };
}
/**
 * The values that are always strings, as one object: `set-string`, `set-from-env`, then `image-values`. As a
 * file of its own behind the others it wins over them, and nothing in it is guessed to be a number.
 */
function composeStrings({ setString, fromEnvironment, imageValues }, delivered) {
    const tree = {};
    for (const assignment of setString)
        assign(tree, assignment, 'set-string');
    for (const assignment of fromEnvironment)
        assign(tree, assignment, 'set-from-env');
    for (const assignment of applicable(imageValues, delivered)) {
        const text = fillPlaceholders(assignment.text, delivered);
        assign(tree, { ...assignment, text }, 'image-values');
    }
    return tree;
}
/** The default lines fit no chart without an image, and mean nothing there. */
function applicable(imageValues, { images }) {
    if (images !== undefined)
        return imageValues;
    return imageValues.filter(({ text }) => !placeholders(text).some((name) => OF_IMAGE.has(name)));
}
function fillPlaceholders(text, delivered) {
    return text.replaceAll(PLACEHOLDER, (_, name) => {
        const value = placeholder(name, delivered);
        if (value !== undefined)
            return value;
        const known = knownPlaceholders(delivered).map((other) => `{${other}}`);
        throw new _shared_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('input-invalid', `input "image-values" has {${name}}, and this step has only ${known.join(', ') || 'none'}`);
    });
}
function placeholder(name, delivered) {
    if (name === 'revision')
        return delivered.revision;
    if (name === 'built-revision')
        return delivered.builtRevision ?? delivered.revision;
    const { images } = delivered;
    const dot = name.lastIndexOf('.');
    const only = images?.size === 1 ? [...images.values()][0] : undefined;
    const image = dot < 0 ? only : images?.get(name.slice(0, dot));
    return image === undefined ? undefined : imagePart(name.slice(dot + 1), image, delivered.revision);
}
function imagePart(part, { repository, digest, tag }, revision) {
    if (part === 'repository')
        return (0,_shared_domain_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRepository */ .Sh)(repository);
    if (part === 'digest')
        return digest;
    return part === 'tag' ? (tag ?? revision) : undefined;
}
function knownPlaceholders({ images, revision }) {
    const names = [...(images?.keys() ?? [])];
    const ofImages = names.flatMap((name) => [...OF_IMAGE].map((part) => (name === '' || names.length === 1 ? part : `${name}.${part}`)));
    return [...ofImages, ...(revision === undefined ? [] : ['revision', 'built-revision'])];
}
function placeholders(text) {
    return [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}
function assign(tree, { path, text }, input) {
    const last = path.at(-1) ?? '';
    let at = tree;
    for (const key of path.slice(0, -1)) {
        const next = at[key] ?? {};
        if (typeof next === 'string')
            throw conflict(input, path, key);
        at[key] = next;
        at = next;
    }
    if (typeof at[last] === 'object')
        throw conflict(input, path, last);
    at[last] = text;
}
function conflict(input, path, key) {
    return new _shared_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('input-invalid', `input "${input}" sets "${path.join('.')}", but "${key}" is both a value and a group of values`);
}
function splitPath(text) {
    const keys = text.match(/(?:\\.|[^.\\])*(?:\.|$)/g) ?? [];
    const path = keys.map((key) => key.replace(/\.$/, '').replaceAll(/\\(.)/g, '$1'));
    return text.endsWith('.') ? path : path.slice(0, -1);
}


/***/ }),

/***/ 8972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ DeliveryError),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/** A broken tool, input or service; its message is written for the person who reads the workflow's log. */
class DeliveryError extends Error {
    name = 'DeliveryError';
    code;
    cure;
    place;
    constructor(code, message, { cure, place, ...options } = {}) {
        super(message, options);
        this.code = code;
        this.cure = cure;
        this.place = place;
    }
}
/** The message of whatever was thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 6693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ formatResult),
/* harmony export */   q: () => (/* binding */ emptyOutputs)
/* harmony export */ });
const RESULT_LIMIT = 16 * 1024;
/** Every output empty: the endings that know nothing. */
function emptyOutputs(names) {
    return Object.fromEntries(names.map((name) => [name, '']));
}
/** The `result` output: JSON, version 1, at most 16 KiB; details that make it longer are left out, and it says so. */
function formatResult(report) {
    const { verdict, reasonCode, headline, result = {} } = report;
    const common = { version: 1, verdict, 'reason-code': reasonCode, headline: headline.slice(0, 1_000) };
    const whole = JSON.stringify({ ...common, ...result });
    return Buffer.byteLength(whole) <= RESULT_LIMIT ? whole : JSON.stringify({ ...common, truncated: true });
}


/***/ }),

/***/ 5587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// UNUSED EXPORTS: runPost

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_namespaceObject.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary_summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
;// CONCATENATED MODULE: external "events"
const external_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
;// CONCATENATED MODULE: external "assert"
const external_assert_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
;// CONCATENATED MODULE: ../../node_modules/@actions/io/lib/io-util.js
var io_util_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_namespaceObject.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_namespaceObject.constants.O_RDONLY;
function exists(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return io_util_awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_namespaceObject.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_namespaceObject.dirname(filePath);
                        const upperName = external_path_namespaceObject.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_namespaceObject.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_namespaceObject.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_namespaceObject.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_namespaceObject.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_namespaceObject.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ../../node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_namespaceObject.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_namespaceObject.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_namespaceObject.EOL.length);
                n = s.indexOf(external_os_namespaceObject.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_namespaceObject.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_namespaceObject.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_namespaceObject.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec_exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = tr.argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new tr.ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new StringDecoder('utf8');
        const stderrDecoder = new StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec_exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_namespaceObject.platform();
const arch = external_os_namespaceObject.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: ./shared/domain/verdict.js
// On a push nobody is asked to act when a newer commit went first, or when time has to pass.
const QUIET = new Set(['superseded', 'soaking']);
const ASKED = new Set(['workflow_dispatch', 'repository_dispatch']);
/** The exit status that a verdict deserves under the event that started the run. */
function exitStatus(verdict, reasonCode, event) {
    if (verdict !== 'refused' && verdict !== 'failed')
        return 0;
    return QUIET.has(reasonCode) && event !== undefined && !ASKED.has(event) ? 0 : 1;
}

// EXTERNAL MODULE: ./shared/action/errors.js
var errors = __nccwpck_require__(8972);
// EXTERNAL MODULE: ./shared/domain/duration.js
var duration = __nccwpck_require__(7793);
;// CONCATENATED MODULE: ./shared/action/inputs.js


// YAML 1.2 core schema, "10.3.2 Tag Resolution".
const BOOLEANS = new Map([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
]);
/** Reads `with:` values strictly: a value that does not parse is an error, never a default. */
class InputReader {
    #env;
    #mask;
    constructor(env, mask) {
        this.#env = env;
        this.#mask = mask;
    }
    /** The trimmed value, or undefined where it is empty: the runner cannot tell the two apart. */
    optional(name) {
        const value = this.#env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim();
        return value === '' ? undefined : value;
    }
    required(name) {
        return this.optional(name) ?? this.#fail(name, 'is required');
    }
    /** Parses a required value; what `parse` throws says what was expected. */
    parsed(name, parse) {
        return this.#parse(name, this.required(name), parse);
    }
    optionalParsed(name, parse) {
        const text = this.optional(name);
        return text === undefined ? undefined : this.#parse(name, text, parse);
    }
    /** A guard that can be opted out of only by the word `none`; empty is an error, and the message says both. */
    parsedOrNone(name, parse) {
        const text = this.optional(name) ??
            this.#fail(name, 'is required: an empty value would switch a guard off. Write `none` to do without');
        return text === 'none' ? undefined : this.#parse(name, text, parse);
    }
    choice(name, values) {
        const text = this.required(name);
        const found = values.find((value) => value === text);
        return found ?? this.#fail(name, `must be one of ${values.join(', ')}, got "${text}"`);
    }
    boolean(name) {
        const text = this.required(name);
        return BOOLEANS.get(text) ?? this.#fail(name, `must be true or false, got "${text}"`);
    }
    /** A whole number of at least `least`. */
    integer(name, least = 0) {
        const text = this.required(name);
        const value = Number(text);
        if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < least) {
            return this.#fail(name, `must be a whole number of at least ${least}, got "${text}"`);
        }
        return value;
    }
    /** A duration like `90s`, in milliseconds. */
    duration(name) {
        return this.parsed(name, duration/* parseDuration */.E);
    }
    /** Non-empty trimmed lines; none where the input is empty. */
    lines(name) {
        return (this.optional(name) ?? '')
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '');
    }
    /** Each line parsed; the message names the line that does not fit. */
    parsedLines(name, parse) {
        return this.lines(name).map((line) => this.#parse(name, line, parse));
    }
    /** Masks the value, and each of its lines, before anyone can print it. */
    secret(name) {
        return this.optionalSecret(name) ?? this.#fail(name, 'is required');
    }
    optionalSecret(name) {
        const value = this.optional(name);
        if (value !== undefined)
            maskLines(value, this.#mask);
        return value;
    }
    /** Fails as a malformed value of this input would; for rules between inputs. */
    refuse(name, problem) {
        return this.#fail(name, problem);
    }
    #parse(name, text, parse) {
        try {
            return parse(text);
        }
        catch (cause) {
            return this.#fail(name, `must be ${(0,errors/* messageOf */.b)(cause)}`, cause);
        }
    }
    #fail(name, problem, cause) {
        throw new errors/* DeliveryError */.V('input-invalid', `input "${name}" ${problem}`, { cause });
    }
}
/** Masks a secret whole and line by line: the runner masks only what it has been told, line by line. */
function maskLines(secret, mask) {
    for (const line of new Set([secret, ...secret.split('\n').map((part) => part.trim())])) {
        if (line.length > 3)
            mask(line);
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./shared/action/log.js

/**
 * Frames foreign text: the runner takes a line that begins with `::`, or that contains `##[`
 * anywhere, for a command (actions/runner, ActionCommand.cs), and control characters for colour.
 */
function quoteLines(text) {
    return text.split(/\r\n|\r|\n/).map((line) => `  │ ${neutralise(line)}`);
}
/** One line of foreign text without control characters and without command syntax. */
function neutralise(line) {
    return (0,external_node_util_.stripVTControlCharacters)(line)
        .replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
        .replaceAll('##[', '## [')
        .replace(/^\s*::/, (colons) => colons.replace('::', ': :'));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./shared/action/notes.js


/** Notes under `$RUNNER_TEMP/trunkline`; a job without RUNNER_TEMP has none. */
function openNotes(runnerTemp) {
    if (runnerTemp === undefined)
        return { read: async () => [], write: async () => undefined };
    const folder = (0,external_node_path_.join)(runnerTemp, 'trunkline');
    return {
        async read() {
            const names = (await (0,promises_.readdir)(folder).catch(nothingThere)).filter((name) => name.endsWith('.json'));
            const texts = await Promise.all(names.sort().map((name) => (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8')));
            return texts.map((text) => JSON.parse(text));
        },
        async write(note) {
            await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
            const name = `${note.startedAt.replaceAll(/[^0-9TZ]/g, '')}-${note.action}-${note.step.replaceAll(/[^\w-]/g, '_')}`;
            await (0,promises_.writeFile)((0,external_node_path_.join)(folder, `${name}.part`), JSON.stringify(note), { mode: 0o600 });
            await (0,promises_.rename)((0,external_node_path_.join)(folder, `${name}.part`), (0,external_node_path_.join)(folder, `${name}.json`));
        },
    };
}
function nothingThere(error) {
    if (error.code === 'ENOENT')
        return [];
    throw error;
}

;// CONCATENATED MODULE: ./shared/action/redact.js
/** Replaces every remembered secret: outputs, summary and log must be clean even where no runner masks. */
function redactor() {
    const secrets = new Set();
    return {
        remember: (secret) => secrets.add(secret),
        redact: (text) => [...secrets].reduce((clean, secret) => clean.replaceAll(secret, '***'), text),
    };
}
/** The same value with every string in it redacted, however deep it stands. */
function redactDeep(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((item) => redactDeep(item, redact));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redactDeep(item, redact)]));
}

// EXTERNAL MODULE: ./shared/action/report.js
var action_report = __nccwpck_require__(6693);
;// CONCATENATED MODULE: ./shared/action/run.js









/** Runs one action: the only place that masks, sets outputs, writes summary and notes, and fails the step. */
async function runAction(action) {
    const startedAt = new Date().toISOString();
    const shell = openShell();
    const report = await ending(action, shell);
    await publish(action.name, report, shell, startedAt);
    return exit(exitStatus(report.verdict, report.reasonCode, process.env['GITHUB_EVENT_NAME']));
}
/** Runs an action's `post:` step: it repairs, says what it did, and fails the job only by throwing. */
async function runPost(main) {
    const shell = openShell();
    try {
        await main(shell.context);
    }
    catch (error) {
        shell.context.log.error(messageOf(error));
        logCauses(error, shell.context.log);
        return exit(1);
    }
    return exit(0);
}
async function ending(action, shell) {
    try {
        return await action.main(shell.context);
    }
    catch (error) {
        logCauses(error, shell.context.log);
        return errorReport(error, action, shell.context.signal);
    }
}
/** Every ending is a report, so that a step after a broken one finds the same outputs. */
function errorReport(error, { name, outputs }, signal) {
    const known = error instanceof errors/* DeliveryError */.V ? error : undefined;
    const headline = signal.aborted && known?.code !== 'cancelled' ? `cancelled: ${(0,errors/* messageOf */.b)(error)}` : (0,errors/* messageOf */.b)(error);
    const cure = known?.cure === undefined ? '' : `\n\n${known.cure}`;
    return {
        verdict: 'failed',
        reasonCode: signal.aborted ? 'cancelled' : (known?.code ?? 'unexpected-error'),
        headline: known?.cure === undefined ? headline : `${headline}. ${known.cure}`,
        outputs: (0,action_report/* emptyOutputs */.q)(outputs),
        ...(known?.place === undefined ? {} : { place: known.place }),
        summary: `### ${name}: failed\n\n${quoteLines(headline).join('\n')}${cure}`,
    };
}
function openShell() {
    const { redact, remember } = redactor();
    const mask = (secret) => {
        remember(secret);
        core_setSecret(secret);
    };
    const abort = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM']) {
        process.on(name, () => abort.abort(new errors/* DeliveryError */.V('cancelled', `cancelled by ${name}`)));
    }
    const context = {
        input: new InputReader(process.env, mask),
        env: process.env,
        log: coreLog(redact),
        notes: openNotes(process.env['RUNNER_TEMP']),
        signal: abort.signal,
        mask: (secret) => maskLines(secret, mask),
        saveState: saveState,
        state: getState,
    };
    return { context, redact };
}
function coreLog(redact) {
    return {
        info: (line) => info(neutralise(redact(line))),
        warning: (line) => warning(redact(line)),
        error: (line) => error(redact(line)),
        quote(title, text) {
            startGroup(neutralise(redact(title)));
            for (const line of quoteLines(redact(text)))
                info(line);
            endGroup();
        },
    };
}
function logCauses(error, log) {
    let cause = error instanceof Error ? error.cause : undefined;
    for (let depth = 0; cause !== undefined && depth < 5; depth += 1) {
        log.info(`caused by: ${(0,errors/* messageOf */.b)(cause)}`);
        cause = cause instanceof Error ? cause.cause : undefined;
    }
}
async function publish(name, report, { context, redact }, startedAt) {
    const clean = redactDeep(report, redact);
    const { verdict, reasonCode, outputs, headline } = clean;
    const result = (0,action_report/* formatResult */.J)(clean);
    for (const [output, value] of Object.entries({ ...outputs, verdict, 'reason-code': reasonCode, result })) {
        setOutput(output, value);
    }
    await writeSummary(clean.summary);
    await context.notes.write(noteOf(name, clean, startedAt));
    for (const warning of clean.warnings ?? [])
        context.log.warning(warning);
    if (verdict === 'refused' || verdict === 'failed') {
        annotate(clean, name);
    }
    else {
        context.log.info(`${name}: ${verdict} (${reasonCode}) – ${headline}`);
    }
}
/** An annotation on the run, or on the line that is to blame with what was said there. */
function annotate({ headline, reasonCode, place }, name) {
    const title = `${name}: ${reasonCode}`;
    const said = place?.output.flatMap(quoteLines) ?? [];
    const where = place === undefined ? {} : { file: place.file, startLine: place.line };
    error([headline, ...said].join('\n'), { title, ...where });
}
function noteOf(action, report, startedAt) {
    const { verdict, reasonCode, headline, outputs, result = {} } = report;
    const step = process.env['GITHUB_ACTION'] ?? (0,external_node_crypto_.randomUUID)();
    const endedAt = new Date().toISOString();
    return { version: 1, action, step, startedAt, endedAt, verdict, reasonCode, headline, outputs, result };
}
async function writeSummary(summary) {
    if (process.env['GITHUB_STEP_SUMMARY'] === undefined || summary === '')
        return;
    await summary_summary.addRaw(summary, true).write();
}
/** Ends the process once what was printed is out: open keep-alive sockets must not hold the step. */
async function exit(status) {
    await new Promise((flushed) => process.stdout.write('', flushed));
    return process.exit(status);
}


/***/ }),

/***/ 6245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   m: () => (/* binding */ parseDigest)
/* harmony export */ });
/* unused harmony export shortDigest */
const DIGEST = /^sha256:[0-9a-f]{64}$/;
function isDigest(text) {
    return DIGEST.test(text);
}
/** Throws a TypeError that says what was expected where `text` is not a digest. */
function parseDigest(text) {
    if (!isDigest(text))
        throw new TypeError(`a digest like sha256:<64 hex digits>, got "${text}"`);
    return text;
}
/** The first twelve hex digits, as people compare them. */
function shortDigest(digest) {
    return digest.slice(0, 'sha256:'.length + 12);
}


/***/ }),

/***/ 7793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration)
/* harmony export */ });
/* unused harmony export formatDuration */
const UNITS = { h: 3_600_000, m: 60_000, s: 1_000 };
/** Parses `90s`, `5m`, `1h30m` into milliseconds; throws where it is anything else. */
function parseDuration(text) {
    const match = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text);
    if (match === null || text === '')
        throw new TypeError(`a duration like 90s, 5m or 1h30m, got "${text}"`);
    const [, hours = '0', minutes = '0', seconds = '0'] = match;
    return Number(hours) * UNITS.h + Number(minutes) * UNITS.m + Number(seconds) * UNITS.s;
}
/** Formats milliseconds for people: `0.4 s`, `12 s`, `3m 10s`, `5h 12m`. */
function formatDuration(milliseconds) {
    if (milliseconds < 10_000)
        return `${(milliseconds / 1_000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1_000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes}m ${seconds % 60}s`;
    return `${Math.floor(minutes / 60)}h ${minutes % 60}m`;
}


/***/ }),

/***/ 828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   Pe: () => (/* binding */ parsePinnedReference),
/* harmony export */   Sh: () => (/* binding */ formatRepository),
/* harmony export */   y6: () => (/* binding */ formatPinned)
/* harmony export */ });
/* unused harmony exports parseRepository, parseTag */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6245);

// distribution-spec v1.1.1, "Pulling manifests": the grammar of <name> and of a tag.
const NAME = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
const REGISTRY = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\[[0-9a-fA-F:]+\])(?::[0-9]{1,5})?$/;
/** Parses `host/name`, with Docker Hub's short forms; throws where a tag or digest is given. */
function parseRepository(text) {
    const { repository, tag, digest } = parseReference(text);
    if (tag !== undefined || digest !== undefined) {
        throw new TypeError(`a repository without tag or digest, like ghcr.io/acme/shop, got "${text}"`);
    }
    return repository;
}
/** Parses `repository`, `repository:tag`, `repository@digest` or `repository:tag@digest`. */
function parseReference(text) {
    const at = text.indexOf('@');
    const digest = at < 0 ? undefined : (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(text.slice(at + 1));
    const named = at < 0 ? text : text.slice(0, at);
    const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    const tag = colon < 0 ? undefined : parseTag(named.slice(colon + 1));
    const repository = splitRegistry(colon < 0 ? named : named.slice(0, colon), text);
    return { repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}
function parseTag(text) {
    if (!TAG.test(text)) {
        throw new TypeError(`a tag of letters, digits, ".", "_" and "-", at most 128 characters, got "${text}"`);
    }
    return text;
}
/** Parses a reference that must carry a digest. */
function parsePinnedReference(text) {
    const { digest, ...rest } = parseReference(text);
    if (digest === undefined)
        throw new TypeError(`an image by digest, repository@sha256:…, got "${text}"`);
    return { ...rest, digest };
}
function formatRepository({ registry, name }) {
    return `${registry}/${name}`;
}
function formatReference({ repository, tag, digest }) {
    const named = formatRepository(repository) + (tag === undefined ? '' : `:${tag}`);
    return digest === undefined ? named : `${named}@${digest}`;
}
/** `repository@digest`, the form in which images are handed from step to step. */
function formatPinned(reference) {
    return `${formatRepository(reference.repository)}@${reference.digest}`;
}
function splitRegistry(text, whole) {
    const slash = text.indexOf('/');
    const first = slash < 0 ? '' : text.slice(0, slash);
    const hasRegistry = first.includes('.') || first.includes(':') || first === 'localhost';
    const registry = hasRegistry ? first : 'docker.io';
    const path = hasRegistry ? text.slice(slash + 1) : text;
    const name = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path;
    if (!REGISTRY.test(registry) || !NAME.test(name)) {
        throw new TypeError(`an image reference like ghcr.io/acme/shop:tag or ghcr.io/acme/shop@sha256:…, all lower case, got "${whole}"`);
    }
    return { registry, name };
}


/***/ }),

/***/ 5808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pp: () => (/* binding */ parseRevision),
/* harmony export */   w7: () => (/* binding */ shortRevision)
/* harmony export */ });
/* unused harmony export isRevision */
const REVISION = /^[0-9a-f]{40}$/;
function isRevision(text) {
    return REVISION.test(text);
}
/** Throws a TypeError that says what was expected where `text` is not a full revision. */
function parseRevision(text) {
    if (!isRevision(text))
        throw new TypeError(`a full revision of 40 hex digits, got "${text}"`);
    return text;
}
/** Seven digits, for people; never for identity. */
function shortRevision(revision) {
    return revision.slice(0, 7);
}


/***/ }),

/***/ 4326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ registryClient)
});

// EXTERNAL MODULE: ./shared/domain/digest.js
var domain_digest = __nccwpck_require__(6245);
// EXTERNAL MODULE: ./shared/domain/reference.js
var domain_reference = __nccwpck_require__(828);
// EXTERNAL MODULE: ./shared/registry/manifests.js
var registry_manifests = __nccwpck_require__(6652);
// EXTERNAL MODULE: ./shared/action/errors.js
var errors = __nccwpck_require__(8972);
// EXTERNAL MODULE: ./shared/registry/transport.js + 4 modules
var registry_transport = __nccwpck_require__(9206);
;// CONCATENATED MODULE: ./shared/registry/failure.js


const BODY_LIMIT = 64 * 1024;
/** A registry's own refusal, with what it said for those who can do something about it. */
class RegistryError extends errors/* DeliveryError */.V {
    status;
    /** Codes of the distribution specification, in capitals. */
    said;
    constructor(code, message, { status, said, cure }) {
        super(code, message, cure === undefined ? {} : { cure });
        this.status = status;
        this.said = said;
    }
}
/** The error of an answer that was not wanted: one readable line, whatever the body holds. */
async function refusedAnswer(answer, attempted, source) {
    const bytes = await (0,registry_transport/* readBytes */.io)(answer, BODY_LIMIT).catch(() => Buffer.alloc(0));
    const body = bytes.toString('utf8');
    const words = describeBody(body, (0,registry_transport/* header */.wx)(answer, 'content-type') ?? '');
    const { status } = answer;
    const line = `${subject(attempted)}: ${status}${words === '' ? '' : ` ${words}`}`;
    const said = registryCodes(body);
    if (status !== 401 && status !== 403)
        return new RegistryError('registry-failed', line, { status, said });
    const cure = deniedCure(attempted);
    return new RegistryError('registry-denied', `${line} (${source})`, { status, said, cure });
}
/** The codes of the distribution specification in an error's body. */
function registryCodes(body) {
    const json = parseJson(body);
    const errors = isObject(json) && Array.isArray(json['errors']) ? json['errors'] : [];
    return errors.filter(isObject).map(({ code }) => String(code).toUpperCase());
}
/** The error of a request that got no answer, or not the whole of it. */
function brokenExchange(error, attempted) {
    if (error instanceof errors/* DeliveryError */.V)
        return error;
    const code = error instanceof Error ? error.code : undefined;
    const known = code === undefined ? undefined : NETWORK[code];
    const why = known === undefined ? oneLine((0,errors/* messageOf */.b)(error)) : `${known} (${code})`;
    return new errors/* DeliveryError */.V('registry-failed', `${subject(attempted)}: ${why}`, {
        cause: error,
        cure: "Check the registry's name and the network of the runner (`HTTPS_PROXY` is not used for registries), and run again",
    });
}
const NETWORK = {
    ECONNREFUSED: 'nothing listens there',
    ECONNRESET: 'the connection was reset',
    EPIPE: 'the connection was closed',
    ETIMEDOUT: 'no answer in time',
    ENOTFOUND: 'the host name is unknown',
    EAI_AGAIN: 'the host name could not be looked up',
    ENETUNREACH: 'the network is unreachable',
    EHOSTUNREACH: 'the host is unreachable',
    CERT_HAS_EXPIRED: 'its certificate has expired',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
    SELF_SIGNED_CERT_IN_CHAIN: 'its certificate chain is not trusted',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted',
    EPROTO: 'it does not speak TLS',
};
function subject({ registry, repository, doing }) {
    return `registry ${registry}: cannot ${doing}${repository === '' ? '' : ` in ${repository}`}`;
}
/** An error body as one line: the distribution-spec's JSON as `CODE message`, anything else as its text. */
function describeBody(body, contentType) {
    const json = parseJson(body);
    const errors = specErrors(json);
    if (errors !== '')
        return oneLine(errors);
    const text = /html/i.test(contentType) || /^\s*</.test(body) ? withoutMarkup(body) : body;
    return oneLine(text);
}
// distribution-spec v1.1.1, "Error Codes"; token services answer {"details"} or {"error", "error_description"}.
function specErrors(json) {
    if (!isObject(json))
        return '';
    const { errors } = json;
    if (!Array.isArray(errors)) {
        return textsOf([json['error'], json['error_description'] ?? json['message'] ?? json['details']]);
    }
    return errors
        .filter(isObject)
        .map((error) => textsOf([error['code'], error['message'] ?? error['detail']]))
        .join('; ');
}
function textsOf(values) {
    return values.filter((value) => typeof value === 'string' && value !== '').join(' ');
}
function withoutMarkup(html) {
    return html.replaceAll(/<(style|script)\b[\s\S]*?<\/\1>/gi, ' ').replaceAll(/<[^>]*>/g, ' ');
}
function oneLine(text) {
    const line = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
    return line.length <= 300 ? line : `${line.slice(0, 299)}…`;
}
/** What to do about a refusal: each registry hides its switch somewhere else. */
function deniedCure({ registry, service }) {
    if (registry === 'ghcr.io') {
        return 'Give the job `permissions: packages: write` (`read` to pull), and the repository access in the package\'s settings under "Manage Actions access"';
    }
    if (registry === 'docker.io') {
        return 'Log in with an access token that may read and write (docker/login-action, or `registry-auth: docker.io <user> <token>`)';
    }
    if (/\.dkr\.ecr\.[\w-]+\.amazonaws\.com/.test(registry)) {
        return 'Log in with aws-actions/amazon-ecr-login; the repository must exist, and the role needs ecr:BatchGetImage, ecr:PutImage and the layer upload actions on it';
    }
    if (service === 'harbor-registry') {
        return `In Harbor, give the robot account or user \`Push\` and \`Pull\` on the project (a robot's name begins with \`robot$\`, quote it); the project must exist. Then log in to ${registry}, or pass \`registry-auth\``;
    }
    return `Log in to ${registry} in an earlier step, or pass \`registry-auth\` with a line \`${registry} <user> <password>\`; the user must be allowed to read and write the repository`;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./shared/registry/graph.js
var registry_graph = __nccwpck_require__(3450);
;// CONCATENATED MODULE: ./shared/registry/referrers.js





const LIMIT = 4 * 1024 * 1024;
const PAGES = 50;
// A registry that supports the API must not answer 404; others answer what they answer to any unknown path.
const UNSUPPORTED = [301, 302, 303, 307, 308, 400, 404, 405, 406, 501];
/**
 * Lists the manifests that name `subject` as theirs (distribution-spec v1.1, "Listing Referrers"); undefined
 * where the registry has no such list, which one that leads to another host says too.
 */
async function listReferrers(place, subject) {
    const found = [];
    let target = `/v2/${place.name}/referrers/${subject}`;
    for (let page = 0; target !== undefined && page < PAGES; page += 1) {
        const answer = await ask(place, target, subject);
        if (answer === undefined)
            return page === 0 ? undefined : found;
        found.push(...answer.referrers);
        target = answer.next;
    }
    return found;
}
async function ask({ session, name, scopes }, target, subject) {
    const answer = await session.request({
        method: 'GET',
        target,
        repository: name,
        scopes,
        doing: `list what refers to ${subject}`,
        headers: { accept: registry_manifests/* OCI_INDEX */.$p },
        accept: [200, ...UNSUPPORTED],
        readUpTo: LIMIT,
        stays: true,
    });
    if (answer.status !== 200) {
        (0,registry_transport/* drain */.Ze)(answer);
        return undefined;
    }
    const referrers = parseIndex(await (0,registry_transport/* readBytes */.io)(answer, LIMIT), subject);
    if (referrers === undefined)
        return undefined;
    const next = /<([^>]+)>\s*;\s*rel="?next"?/i.exec((0,registry_transport/* header */.wx)(answer, 'link') ?? '')?.[1];
    return { referrers, next: next === undefined ? undefined : new URL(next, answer.url) };
}
/**
 * Something that answers any path with 200 has no list either. A registry written in Go may answer `null` where
 * the list is empty (olareg 0.1.2 does).
 */
function parseIndex(bytes, subject) {
    try {
        const { schemaVersion, manifests } = JSON.parse(bytes.toString('utf8'));
        if (manifests === null && schemaVersion === 2)
            return [];
        return Array.isArray(manifests) ? (0,registry_graph/* descriptorsOf */.OA)(manifests, subject) : undefined;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
/** The tag under which a registry without the API keeps the list (same section, "Referrers Tag Schema"). */
function fallbackTag(subject) {
    return subject.replace(':', '-');
}
/** Reads that list; none where the tag is not there, or is not a list. */
async function readFallback(place, subject) {
    const index = await (0,registry_manifests/* getManifest */.c2)(place.session, { ...place, reference: fallbackTag(subject) });
    return index?.mediaType === registry_manifests/* OCI_INDEX */.$p ? (0,registry_graph/* descriptorsOf */.OA)(index.parsed['manifests'], subject) : [];
}
// Others may add to the list at the same time; so often it is read again and added to anew.
const ROUNDS = 5;
/** Adds referrers to the list, keeping what others have added; what stands there already is left alone. */
async function mergeFallback(place, subject, referrers) {
    const at = { ...place, reference: fallbackTag(subject) };
    for (let round = 0; round < ROUNDS; round += 1) {
        const present = await (0,registry_manifests/* getManifest */.c2)(place.session, at);
        const merged = mergedIndex(present, referrers);
        if (merged === undefined)
            return;
        const ifMatch = present?.etag;
        await (0,registry_manifests/* putManifest */.RV)(place.session, at, merged, ifMatch === undefined ? {} : { ifMatch }).catch((error) => {
            // The list has changed since it was read, for a registry that looks at the condition.
            if (!(error instanceof RegistryError) || error.status !== 412)
                throw error;
        });
    }
    throw new errors/* DeliveryError */.V('registry-failed', `registry ${place.session.registry}: the list of what refers to ${subject} in ${place.name} does not keep what is added: others write to it`);
}
/** The list with these in it; undefined where they all are. */
function mergedIndex(present, referrers) {
    const isList = present?.mediaType === registry_manifests/* OCI_INDEX */.$p;
    const kept = isList && Array.isArray(present.parsed['manifests']) ? present.parsed['manifests'] : [];
    const known = new Set(kept.map((entry) => entry.digest));
    const missing = referrers.filter(({ digest }) => !known.has(digest));
    if (missing.length === 0)
        return undefined;
    const index = isList ? present.parsed : { schemaVersion: 2, mediaType: registry_manifests/* OCI_INDEX */.$p };
    return (0,registry_manifests/* manifestOf */.$V)({ ...index, manifests: [...kept, ...missing.map(entryOf)] }, registry_manifests/* OCI_INDEX */.$p);
}
/** A referrer as the list names it: with its artifact type and all of its annotations. */
function entryOf({ mediaType, digest, size, parsed }) {
    const config = parsed['config'];
    const artifactType = parsed['artifactType'] ?? config?.mediaType;
    const { annotations } = parsed;
    return {
        mediaType,
        digest,
        size,
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(annotations === undefined ? {} : { annotations }),
    };
}

;// CONCATENATED MODULE: ./shared/registry/tags.js

const PAGE = 500;
const tags_LIMIT = 1024 * 1024;
const NO_LIST = [400, 401, 403, 404, 405, 501];
/** Reads the first page of a repository's tags; undefined where the registry does not show it. */
async function listTags({ session, name, scopes }) {
    const answer = await session.request({
        method: 'GET',
        target: `/v2/${name}/tags/list?n=${PAGE}`,
        repository: name,
        scopes,
        doing: 'list tags',
        accept: [200, ...NO_LIST],
        readUpTo: tags_LIMIT,
    });
    if (answer.status !== 200) {
        (0,registry_transport/* drain */.Ze)(answer);
        return undefined;
    }
    const tags = parseTags(await (0,registry_transport/* readBytes */.io)(answer, tags_LIMIT));
    if (tags === undefined)
        return undefined;
    return { tags: new Set(tags), isAll: answer.headers['link'] === undefined && tags.length < PAGE };
}
function parseTags(bytes) {
    try {
        const { tags } = JSON.parse(bytes.toString('utf8'));
        return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./shared/registry/attachments.js



// How cosign names them where it does not use referrers.
const SUFFIXES = ['sig', 'att', 'sbom'];
/**
 * Looks for attachments: referrers by the API, or where there is none by the list under the fallback tag, and
 * the tags of the older way. One page of the repository's tags spares asking for each of them, where it shows
 * them all; `knownTag` is one that it must show, or it is not believed.
 */
function openAttachments(place, read, { knownTag, notice }) {
    let page;
    let probe;
    const mayHave = async (tag) => {
        page ??= listTags(place);
        const shown = await page;
        const isBelieved = knownTag === undefined ? shown?.tags.size !== 0 : shown?.tags.has(knownTag);
        return shown === undefined || !shown.isAll || isBelieved !== true || shown.tags.has(tag);
    };
    const referrersOf = async (subject) => {
        // The first answer tells whether the registry has the API at all.
        const isFirst = probe === undefined;
        probe ??= listReferrers(place, subject);
        const listed = isFirst || (await probe) === undefined ? await probe : await listReferrers(place, subject);
        if (listed !== undefined)
            return listed;
        return (await mayHave(fallbackTag(subject))) ? readFallback(place, subject) : [];
    };
    const taggedFor = async (subject) => {
        const found = await Promise.all(SUFFIXES.map(async (suffix) => {
            const tag = `${fallbackTag(subject)}.${suffix}`;
            const isThere = await mayHave(tag);
            const manifest = isThere ? await (0,registry_manifests/* getManifest */.c2)(place.session, { ...place, reference: tag }) : undefined;
            return manifest === undefined ? undefined : { subject, manifest, tag };
        }));
        return found.filter((one) => one !== undefined);
    };
    const readReferrer = async (subject, { digest }) => {
        const manifest = await read(digest);
        if (manifest === undefined)
            notice(`${digest}, listed as referring to ${subject}, is gone and is not copied`);
        return manifest === undefined ? [] : [{ subject, manifest }];
    };
    return {
        async of(subject) {
            const [referrers, tagged] = await Promise.all([
                referrersOf(subject).then((found) => Promise.all(found.map((one) => readReferrer(subject, one)))),
                taggedFor(subject),
            ]);
            return [...referrers.flat(), ...tagged];
        },
    };
}
/** Everything attached to these manifests, and to what is attached to them; each once, nearest first. */
async function attachedTo(subjects, attachments) {
    const found = [];
    const asked = new Set();
    let next = subjects;
    while (next.length > 0) {
        const fresh = [...new Set(next)].filter((digest) => !asked.has(digest));
        for (const digest of fresh)
            asked.add(digest);
        const level = (await Promise.all(fresh.map((digest) => attachments.of(digest)))).flat();
        found.push(...level);
        next = level.map(({ manifest }) => manifest.digest);
    }
    return found;
}

;// CONCATENATED MODULE: ./shared/registry/challenge.js
const PARAMETER = /([a-z_]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/gi;
/** Parses the header; Bearer is preferred where both are offered, undefined where neither is. */
function parseChallenge(text) {
    const bearer = /(?:^|,)\s*bearer\s+(.*)$/i.exec(text)?.[1];
    if (bearer !== undefined) {
        const parameters = new Map();
        for (const [, name = '', quoted, bare] of bearer.matchAll(PARAMETER)) {
            parameters.set(name.toLowerCase(), (quoted ?? bare ?? '').replaceAll(/\\(.)/g, '$1'));
        }
        const realm = parameters.get('realm');
        if (realm !== undefined)
            return { scheme: 'bearer', realm, service: parameters.get('service') };
    }
    return /(?:^|,)\s*basic\b/i.test(text) ? { scheme: 'basic' } : undefined;
}

;// CONCATENATED MODULE: ./shared/registry/granted.js
/**
 * What a token is good for as far as its service says so, in the answer's `scope` (distribution, spec/auth/oauth.md)
 * or in the `access` claim of a JWT (spec/auth/jwt.md); undefined where neither says anything. The claim is read
 * without looking at the signature: it may explain a refusal, and decides nothing.
 */
function grantedBy(answer, token) {
    const { scope } = answer;
    if (typeof scope === 'string')
        return scope.split(' ').filter(isScope);
    const access = claimsOf(token)?.['access'];
    return Array.isArray(access) ? access.map(scopeOf).filter(isScope) : undefined;
}
/** "asked for …, granted …" where something that was asked for is missing. */
function shortfall(asked, granted) {
    if (granted === undefined || asked.every((scope) => isCovered(scope, granted)))
        return undefined;
    const given = granted.length === 0 ? 'nothing' : granted.slice(0, MAX_SHOWN).join(' ');
    return `asked for ${asked.slice(0, MAX_SHOWN).join(' ')}, granted ${given}`;
}
const MAX_SHOWN = 4;
function isCovered(scope, granted) {
    const { resource, actions } = partsOf(scope);
    const held = granted.map(partsOf).filter((one) => one.resource === resource);
    const all = new Set(held.flatMap((one) => one.actions));
    return all.has('*') || actions.every((action) => all.has(action));
}
/** A name may hold a colon, as that of a host with a port does: the actions come after the last one. */
function partsOf(scope) {
    const end = scope.lastIndexOf(':');
    const actions = scope.slice(end + 1).split(',');
    return { resource: scope.slice(0, end), actions: actions.filter((action) => action !== '') };
}
function isScope(text) {
    return /^[\w.-]+(?:\([\w.-]+\))?:[\w./:-]{1,255}:[\w,*.-]{0,100}$/.test(text);
}
function scopeOf(entry) {
    if (typeof entry !== 'object' || entry === null)
        return '';
    const { type, name, actions } = entry;
    return `${type}:${name}:${Array.isArray(actions) ? actions.join(',') : ''}`;
}
function claimsOf(token) {
    const payload = token.split('.')[1];
    if (payload === undefined)
        return undefined;
    try {
        const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
        return typeof claims === 'object' && claims !== null ? claims : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./shared/registry/scopes.js
/** Which scopes to ask for together. */
function openScopes() {
    let expected = [];
    const refused = new Set();
    return {
        expect(scopes) {
            const all = new Set([...expected, ...scopes]);
            const needed = [...all].filter((scope) => !(scope.endsWith(':pull') && all.has(`${scope},push`)));
            // Some servers read only the first scope, so those that write lead.
            expected = [...needed.filter(isWrite), ...needed.filter((scope) => !isWrite(scope))];
        },
        /** All that is expected, where that holds these scopes; else these. */
        widened(scopes) {
            const isPart = scopes.every((scope) => expected.some((one) => one === scope || one === `${scope},push`));
            return isPart && expected.length > scopes.length && !refused.has(scopes.join(' ')) ? expected : scopes;
        },
        refuse: (scopes) => void refused.add(scopes.join(' ')),
    };
}
function isWrite(scope) {
    return scope.endsWith(',push');
}

;// CONCATENATED MODULE: ./shared/registry/token-service.js




// distribution, spec/auth/token.md: a token without expires_in lasts 60 seconds.
const DEFAULT_LIFETIME = 60;
const MARGIN = 10_000;
const ANSWER_LIMIT = 1024 * 1024;
/** Gets a token for scopes from the service that the registry names. */
async function fetchToken(challenge, scopes, options) {
    const realm = trustedRealm(challenge.realm, options);
    const attempted = { registry: options.registry, repository: '', doing: `get a token from ${realm.host}` };
    const asked = options.now();
    try {
        const answer = await askToken(realm, challenge.service, scopes, options);
        if (answer.status !== 200) {
            throw await refusedAnswer(answer, { ...attempted, service: challenge.service }, options.credential?.source ?? 'no credentials found');
        }
        return parseToken((await (0,registry_transport/* readBytes */.io)(answer, ANSWER_LIMIT)).toString('utf8'), asked, attempted);
    }
    catch (error) {
        throw brokenExchange(error, attempted);
    }
}
/** Credentials go to the realm that the registry names, so it must be at least as safe as the registry. */
function trustedRealm(realm, { registry, url }) {
    const parsed = URL.canParse(realm) ? new URL(realm) : undefined;
    const safe = parsed?.protocol === 'https:' ||
        (parsed?.protocol === 'http:' && url.protocol === 'http:' && (0,registry_transport/* isLoopback */.U9)(parsed));
    if (parsed === undefined || !safe) {
        throw new errors/* DeliveryError */.V('registry-failed', `registry ${registry} asks to send credentials to "${realm.slice(0, 200)}", which is not https`);
    }
    return parsed;
}
async function askToken(realm, service, scopes, { credential, send }) {
    if (credential?.identityToken !== undefined) {
        const answer = await send(refreshRequest(realm, service, scopes, credential.identityToken));
        // Services that only know the older GET form say so with 404 or 405 (distribution, spec/auth/oauth.md).
        if (answer.status !== 404 && answer.status !== 405)
            return answer;
        answer.body.resume();
    }
    const url = new URL(realm);
    if (service !== undefined)
        url.searchParams.set('service', service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    const anonymous = credential === undefined || credential.username === '';
    const login = anonymous ? '' : `${credential.username}:${credential.password}`;
    const headers = anonymous ? {} : { authorization: `Basic ${Buffer.from(login).toString('base64')}` };
    return send({ method: 'GET', url, headers });
}
function refreshRequest(realm, service, scopes, refreshToken) {
    const form = new URLSearchParams({
        grant_type: 'refresh_token',
        service: service ?? '',
        scope: scopes.join(' '),
        client_id: 'trunkline',
        refresh_token: refreshToken,
    });
    const body = Buffer.from(form.toString());
    const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(body.length),
    };
    return { method: 'POST', url: realm, headers, body };
}
function parseToken(text, asked, attempted) {
    const answer = parseObject(text);
    const token = answer['token'] ?? answer['access_token'];
    if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
        throw new errors/* DeliveryError */.V('registry-failed', `registry ${attempted.registry}: cannot ${attempted.doing}: the answer holds no token`);
    }
    const seconds = typeof answer['expires_in'] === 'number' ? answer['expires_in'] : DEFAULT_LIFETIME;
    const lifetime = Math.max(seconds * 1_000 - MARGIN, 1_000);
    return {
        header: `Bearer ${token}`,
        askedAt: asked,
        expiresAt: asked + lifetime,
        granted: grantedBy(answer, token),
    };
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./shared/registry/auth.js




// A token refused so soon after it was given was never good for this; later it may have run out.
const FRESH = 5_000;
function openAuthorizer(options) {
    const tokens = openTokens(options);
    const wanted = openScopes();
    let known;
    const authorization = async (scopes) => {
        if (known === undefined)
            return undefined;
        if (known.scheme === 'basic')
            return options.credential && basic(options.credential);
        const all = wanted.widened(scopes);
        try {
            return await tokens.header(known, all);
        }
        catch (error) {
            // A service that gives no token for all of it may still give one for the part.
            if (all === scopes)
                throw error;
            wanted.refuse(scopes);
            return tokens.header(known, scopes);
        }
    };
    return {
        expect: wanted.expect,
        authorization,
        async learn(text, scopes, sent) {
            known = parseChallenge(text) ?? known;
            const used = wanted.widened(scopes);
            const was = await tokens.forget(used, sent);
            // A fresh token for more than this was refused: some services read only the first scope.
            if (was === 'fresh' && used !== scopes)
                wanted.refuse(scopes);
            const next = await authorization(scopes);
            return next !== undefined && next !== sent;
        },
        narrow(scopes, sent) {
            if (sent === undefined || known?.scheme !== 'bearer' || wanted.widened(scopes) === scopes)
                return false;
            wanted.refuse(scopes);
            return true;
        },
        service: () => (known?.scheme === 'bearer' ? known.service : undefined),
        async shortfall(scopes) {
            const token = await tokens.kept(wanted.widened(scopes));
            return token && shortfall(scopes, token.granted);
        },
    };
}
function basic({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
/** Tokens by the scopes that they were asked for. */
function openTokens(options) {
    const tokens = new Map();
    const kept = async (scopes) => tokens.get(scopes.join(' '))?.catch(() => undefined);
    return {
        kept,
        async header(challenge, scopes) {
            const key = scopes.join(' ');
            const current = tokens.get(key);
            const kept = await current?.catch(() => undefined);
            if (kept !== undefined && kept.expiresAt > options.now())
                return kept.header;
            // Many requests may find the token stale at once: the first to come here renews it for all.
            let next = tokens.get(key);
            if (next === undefined || next === current) {
                next = fetchToken(challenge, scopes, options);
                tokens.set(key, next);
            }
            return (await next).header;
        },
        /** Drops the token that was refused; says whether it had been used before, so that it may have run out. */
        async forget(scopes, sent) {
            const key = scopes.join(' ');
            const kept = await tokens.get(key)?.catch(() => undefined);
            if (kept === undefined || kept.header !== sent)
                return 'another';
            tokens.delete(key);
            return options.now() - kept.askedAt < FRESH ? 'fresh' : 'old';
        },
    };
}

;// CONCATENATED MODULE: ./shared/registry/gate.js
/** Halves what may be in flight when it is told to slow down, and gives one back for every round that went well. */
function openGate(most) {
    let limit = most;
    let inFlight = 0;
    let paused;
    const waiting = [];
    const next = () => {
        while (inFlight < Math.floor(limit) && waiting.length > 0) {
            inFlight += 1;
            waiting.shift()?.();
        }
    };
    return {
        async pass(task) {
            await new Promise((enter) => {
                waiting.push(enter);
                next();
            });
            try {
                while (paused !== undefined)
                    await paused;
                const result = await task();
                limit = Math.min(most, limit + 1 / limit);
                return result;
            }
            finally {
                inFlight -= 1;
                next();
            }
        },
        slowDown(pause) {
            if (paused !== undefined)
                return false;
            limit = Math.max(1, limit / 2);
            const over = () => {
                paused = undefined;
            };
            paused = pause().finally(over);
            // Who waits for it learns how it ended; nobody may be waiting.
            paused.catch(() => undefined);
            return true;
        },
    };
}

;// CONCATENATED MODULE: ./shared/registry/retry.js


const STATUSES = new Set([408, 425, 429, 500, 502, 503, 504, 522]);
const CODES = new Set([
    'ECONNRESET',
    'ECONNREFUSED',
    'EPIPE',
    'ETIMEDOUT',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'ERR_STREAM_PREMATURE_CLOSE',
]);
/** Codes of the distribution specification that pass by themselves, whatever the status beside them. */
const PASSING = new Set(['TOOMANYREQUESTS', 'UNAVAILABLE']);
const LONGEST = 60_000;
const retry_BODY_LIMIT = 64 * 1024;
/** Milliseconds until the next attempt, or undefined where another one would not help. */
function retryDelay(attempt, failure, { random, now }) {
    const { status, code } = failure;
    const worthIt = status === undefined
        ? CODES.has(code ?? '')
        : STATUSES.has(status) ||
            isThrottled(failure) ||
            (status >= 400 && registryCodes(failure.said ?? '').some((one) => PASSING.has(one)));
    if (!worthIt)
        return undefined;
    const backoff = 250 * 2 ** (attempt - 1) * (1 + random / 2);
    return Math.min(askedDelay(failure, now) ?? backoff, LONGEST);
}
/** Whether the host asks for fewer requests: GitHub's registry does so with 403 too. */
function isThrottled({ status, said = '' }) {
    return status === 429 || (status === 403 && /rate limit|too many requests|abuse detection/i.test(said));
}
/** RFC 9110, "Retry-After": seconds or a date; GitHub's registry writes a duration into the body instead. */
function askedDelay({ retryAfter, said = '' }, now) {
    if (retryAfter !== undefined) {
        if (/^\d+$/.test(retryAfter))
            return Number(retryAfter) * 1_000;
        const date = Date.parse(retryAfter);
        if (!Number.isNaN(date))
            return Math.max(0, date - now);
    }
    const [, amount, unit = ''] = /retry-after:\s*(\d+(?:\.\d+)?)(ns|[µμu]s|ms|s|m)\b/i.exec(said) ?? [];
    // A hint of less than a moment says that the next one may come at once; a moment is still polite.
    return amount === undefined ? undefined : Math.max(Number(amount) * (UNITS[unit] ?? 0), 100);
}
const UNITS = { ms: 1, s: 1_000, m: 60_000 };
/** Repeats `attempt` as the policy allows; the last answer or error is given whatever it is. */
async function retrying(policy, gate, attempt) {
    for (let number = 1;; number += 1) {
        const outcome = await gate.pass(attempt).then(withWords, (error) => ({ error }));
        const failure = failureOf(outcome);
        const delay = retryDelay(number, failure, { random: policy.random(), now: policy.now() });
        if (delay === undefined || number >= policy.attempts || policy.budget <= 0)
            return settled(outcome);
        await pause(delay, isThrottled(failure), { policy, gate });
    }
}
function settled(outcome) {
    if ('error' in outcome)
        throw outcome.error;
    return outcome.answer;
}
/** Many requests meet the same limit at once: the first pays for all, and the gate holds all back. */
async function pause(delay, isForAll, { policy, gate }) {
    if (isForAll) {
        if (gate.slowDown(() => policy.wait(delay)))
            policy.budget -= 1;
        return;
    }
    policy.budget -= 1;
    await policy.wait(delay);
}
/** Reads what an unwanted answer says, since it may decide whether to ask again. */
async function withWords(answer) {
    if (answer.status < 400 || answer.bytes !== undefined)
        return { answer };
    const bytes = await (0,registry_transport/* readBytes */.io)(answer, retry_BODY_LIMIT).catch(() => Buffer.alloc(0));
    return { answer: { ...answer, bytes } };
}
function failureOf(outcome) {
    if ('error' in outcome)
        return { code: networkCode(outcome.error) };
    const { answer } = outcome;
    const said = answer.bytes === undefined || answer.status < 400 ? '' : answer.bytes.toString('utf8');
    return { status: answer.status, retryAfter: (0,registry_transport/* header */.wx)(answer, 'retry-after'), said };
}
/** Node's code of a network error, also where it is the cause of another. */
function networkCode(error) {
    if (!(error instanceof Error))
        return undefined;
    const { code } = error;
    if (code !== undefined && CODES.has(code))
        return code;
    return error.cause === undefined ? undefined : networkCode(error.cause);
}

;// CONCATENATED MODULE: ./shared/registry/session.js






const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MAX_REDIRECTS = 5;
const REQUESTS_AT_ONCE = 16;
// Before the first answer says how the registry wants to be asked, so many may ask in vain.
const SCOUTS = 2;
async function openSession(options) {
    const { registry, transport, credentials, retry } = options;
    const url = (0,registry_transport/* registryUrl */.NH)(registry, options.allowHttp);
    const credential = await credentials.find(registry);
    const source = credential?.source ?? 'no credentials found';
    const gate = openGate(REQUESTS_AT_ONCE);
    const authorizer = openAuthorizer({
        registry,
        url,
        credential,
        send: (exchange) => retrying(retry, gate, () => transport.exchange(exchange)),
        now: options.now,
    });
    const send = (one) => transport.exchange(one);
    const exchange = async (call, body) => {
        const ask = (one) => challenged({ call: one, body, url, authorizer, send });
        const first = await ask(call);
        // Without a body nobody can tell a limit, or something that is not there, from a refusal.
        const isMute = call.method === 'HEAD' && first.status === 403;
        const answer = isMute ? await ask({ ...call, method: 'GET' }) : first;
        if (isMute && answer.status === 200)
            answer.body.destroy();
        if (call.readUpTo === undefined || answer.status !== 200)
            return answer;
        return { ...answer, bytes: await (0,registry_transport/* readBytes */.io)(answer, call.readUpTo) };
    };
    const inTurn = scouting((call) => retrying(retry, gate, () => exchange(call)));
    const finish = async (call, answer) => {
        const attempted = { registry, repository: call.repository, doing: call.doing };
        const given = await answer.catch((error) => {
            throw brokenExchange(error, attempted);
        });
        if (call.accept.includes(given.status))
            return given;
        const isDenied = given.status === 401 || given.status === 403;
        const short = isDenied ? await authorizer.shortfall(call.scopes) : undefined;
        const why = short === undefined ? source : `${source}; its token: ${short}`;
        throw await refusedAnswer(given, { ...attempted, service: authorizer.service() }, why);
    };
    return {
        registry,
        expect: authorizer.expect,
        warm: (connections) => transport.warm(url, connections),
        request: (call) => finish(call, inTurn(call)),
        upload: (call, body) => finish(call, gate.pass(() => exchange(call, body))),
    };
}
/** Lets few calls learn how a registry wants to be asked before the others do not all learn it. */
function scouting(send) {
    const scouts = [];
    return async (call) => {
        if (scouts.length >= SCOUTS)
            await Promise.race(scouts);
        const answer = send(call);
        if (scouts.length < SCOUTS)
            scouts.push(answer.catch(() => undefined));
        return answer;
    };
}
// One answer may say how to ask, the next that the token for everything is not taken, the third is the last word.
const session_ROUNDS = 3;
async function challenged(one) {
    const { call, body, authorizer } = one;
    for (let round = 1;; round += 1) {
        const sent = await authorizer.authorization(call.scopes);
        const answer = await redirected(one, sent);
        const goesOn = await learned(answer, { call, authorizer, sent });
        if (!goesOn || body !== undefined || round >= session_ROUNDS)
            return answer;
        (0,registry_transport/* drain */.Ze)(answer);
    }
}
/** Whether a refusal has taught how to ask in another way. */
async function learned(answer, { call, authorizer, sent }) {
    if (answer.status === 403)
        return authorizer.narrow(call.scopes, sent);
    const challenge = (0,registry_transport/* header */.wx)(answer, 'www-authenticate');
    if (answer.status !== 401 || challenge === undefined)
        return false;
    return authorizer.learn(challenge, call.scopes, sent);
}
async function redirected({ call, body, url, send }, authorization) {
    const sent = body ?? call.body;
    let target = new URL(call.target, url);
    for (let hop = 0;; hop += 1) {
        const answer = await send({
            method: call.method,
            url: target,
            headers: { ...call.headers, ...authorizationFor(target, url, authorization) },
            ...(sent === undefined ? {} : { body: sent }),
            ...(call.finishes === undefined ? {} : { finishes: call.finishes }),
        });
        const next = hop < MAX_REDIRECTS ? onward(answer, call, target) : undefined;
        if (next === undefined)
            return answer;
        (0,registry_transport/* drain */.Ze)(answer);
        target = next;
    }
}
/** Where an answer sends a request that only reads. */
function onward(answer, { method, stays }, from) {
    const location = (0,registry_transport/* header */.wx)(answer, 'location');
    if (!REDIRECTS.has(answer.status) || location === undefined)
        return undefined;
    if (method !== 'GET' && method !== 'HEAD')
        return undefined;
    const target = safeLocation(location, from);
    return stays === true && target.origin !== from.origin ? undefined : target;
}
/** Credentials belong to the registry's own host and port, and to nobody that it redirects to. */
function authorizationFor(target, url, authorization) {
    return authorization === undefined || target.origin !== url.origin ? {} : { authorization };
}
/** Resolves a `Location`, which may be relative or on another host, but not less safe than where it came from. */
function safeLocation(location, from) {
    const target = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
    const safe = target?.protocol === 'https:' || (target?.protocol === 'http:' && from.protocol === 'http:');
    if (target === undefined || !safe) {
        throw new errors/* DeliveryError */.V('registry-failed', `${from.host} points to an address that is not https: "${location.replaceAll(/\?.*$/g, '').slice(0, 200)}"`);
    }
    return target;
}

;// CONCATENATED MODULE: ./shared/registry/blobs.js




async function hasBlob(session, at, { digest }) {
    const answer = await session.request({
        method: 'HEAD',
        target: `/v2/${at.name}/blobs/${digest}`,
        repository: at.name,
        scopes: at.scopes,
        doing: `look for blob ${digest}`,
        accept: [200, 404],
    });
    (0,registry_transport/* drain */.Ze)(answer);
    return answer.status === 200;
}
/** Asks to link a blob from another repository of the registry; an open upload where it will not. */
async function mountBlob(session, at, { digest }, from) {
    const doing = `mount blob ${digest} from ${from}`;
    const answer = await session.request({
        ...uploadCall(at, doing),
        target: `/v2/${at.name}/blobs/uploads/?${new URLSearchParams({ mount: digest, from })}`,
        accept: [201, 202],
    });
    (0,registry_transport/* drain */.Ze)(answer);
    return answer.status === 201 ? 'mounted' : openedUpload(session, answer, doing);
}
async function openUpload(session, at, { digest }) {
    const doing = `upload blob ${digest}`;
    const answer = await session.request({ ...uploadCall(at, doing), accept: [202] });
    (0,registry_transport/* drain */.Ze)(answer);
    return openedUpload(session, answer, doing);
}
function uploadCall({ name, scopes }, doing) {
    const headers = { 'content-length': '0' };
    const target = `/v2/${name}/blobs/uploads/`;
    return { method: 'POST', target, repository: name, scopes, doing, headers };
}
function openedUpload({ registry }, answer, doing) {
    const location = (0,registry_transport/* header */.wx)(answer, 'location');
    if (location === undefined) {
        throw new errors/* DeliveryError */.V('registry-failed', `registry ${registry}: cannot ${doing}: no Location`);
    }
    return { location: safeLocation(location, answer.url) };
}
/** Sends a blob into an open upload; its bytes are counted and hashed on the way. */
async function sendBlob(session, at, { blob, upload, content }) {
    // The location's query may be signed: it is extended, never rebuilt.
    const target = new URL(upload.location);
    target.search += `${target.search === '' ? '?' : '&'}digest=${encodeURIComponent(blob.digest)}`;
    const answer = await session.upload({
        method: 'PUT',
        target,
        repository: at.name,
        scopes: at.scopes,
        doing: `upload blob ${blob.digest}`,
        headers: { 'content-type': 'application/octet-stream', 'content-length': String(blob.size) },
        accept: [201, 204],
    }, content);
    (0,registry_transport/* drain */.Ze)(answer);
}
/** Gives up an upload that is not needed; a registry that does not know how forgets it by itself. */
async function cancelUpload(session, at, { location }) {
    const answer = await session.request({
        method: 'DELETE',
        target: location,
        repository: at.name,
        scopes: at.scopes,
        doing: 'cancel an upload',
        accept: [200, 202, 204, 400, 401, 403, 404, 405, 501],
    });
    (0,registry_transport/* drain */.Ze)(answer);
}
/** Reads a small blob whole. */
async function readBlob(session, at, blob, limit) {
    const answer = await session.request({ ...blobCall(at, blob), readUpTo: limit });
    const bytes = answer.bytes ?? Buffer.alloc(0);
    const digest = (0,registry_manifests/* digestOf */.ol)(bytes);
    if (digest !== blob.digest) {
        throw new errors/* DeliveryError */.V('registry-failed', `registry ${session.registry}: blob ${blob.digest} in ${at.name}: its bytes have the digest ${digest}`);
    }
    return bytes;
}
function blobCall({ name, scopes }, { digest }) {
    return {
        method: 'GET',
        target: `/v2/${name}/blobs/${digest}`,
        repository: name,
        scopes,
        doing: `read blob ${digest}`,
        accept: [200],
    };
}

;// CONCATENATED MODULE: ./shared/registry/parallel.js
/**
 * Runs `task` over the items, at most `limit` at once. After the first failure nothing new begins,
 * and it is thrown once everything begun has ended: nothing writes on behind the caller's back.
 */
async function inParallel(items, limit, task) {
    const waiting = [...items];
    const failures = [];
    const work = async () => {
        for (let item = waiting.shift(); item !== undefined && failures.length === 0; item = waiting.shift()) {
            await task(item).catch((error) => failures.push(error));
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
    if (failures.length > 0)
        throw failures[0];
}

;// CONCATENATED MODULE: ./shared/registry/attachments-copy.js




const attachments_copy_REQUESTS_AT_ONCE = 16;
/** Stores what is attached to an image that is there; a list that others write to is added to, never replaced. */
async function storeAttachments(found, options) {
    const { to, mover, read, wrote } = options;
    const graphs = await Promise.all(found.map(({ manifest }) => (0,registry_graph/* readGraph */.tJ)(manifest, read)));
    await mover.move(graphs.flatMap(({ blobs }) => blobs));
    for (const level of graphs.flatMap(({ levels }) => levels)) {
        await inParallel(level, attachments_copy_REQUESTS_AT_ONCE, async (child) => {
            await (0,registry_manifests/* putManifest */.RV)(to.session, { ...to, reference: child.digest }, child);
            wrote(child.digest);
        });
    }
    const unlisted = [];
    // In turn for one subject: a registry that reads its list, adds to it and writes it back loses one of two that
    // are put at once (olareg 0.1.2, in 22 of 300 tries with four).
    const turns = [...Map.groupBy(found, ({ subject, tag }) => tag ?? subject).values()];
    await inParallel(turns, attachments_copy_REQUESTS_AT_ONCE, async (turn) => {
        for (const one of turn)
            if (!(await storeOne(one, options)))
                unlisted.push(one);
    });
    const lists = [...Map.groupBy(unlisted, ({ subject }) => subject)];
    await inParallel(lists, attachments_copy_REQUESTS_AT_ONCE, async ([subject, group]) => {
        await mergeFallback(to, subject, group.map(({ manifest }) => manifest));
    });
}
/** Resolves to whether the registry lists it by itself, or it needs no list. */
async function storeOne(one, options) {
    const { subject, manifest, tag } = one;
    if (tag !== undefined) {
        await storeTagged({ ...one, tag }, options);
        return true;
    }
    const { to, wrote } = options;
    const noted = await (0,registry_manifests/* putManifest */.RV)(to.session, { ...to, reference: manifest.digest }, manifest);
    wrote(manifest.digest);
    // A registry that does not say that it noted the subject leaves the list to its clients.
    return noted === subject;
}
/**
 * Stores a signature or the like under its tag. What stands there may hold more, for example a signature made
 * after an earlier promotion: it is replaced only by something that holds all of it.
 */
async function storeTagged({ manifest, tag }, { to, notice, wrote }) {
    const at = { ...to, reference: tag };
    const present = await (0,registry_manifests/* getManifest */.c2)(to.session, at);
    if (present?.digest === manifest.digest || (present !== undefined && holds(present, manifest)))
        return;
    if (present !== undefined && !holds(manifest, present)) {
        notice(`${to.name}:${tag} holds something else than the source's and is left as it is`);
        return;
    }
    await (0,registry_manifests/* putManifest */.RV)(to.session, at, manifest);
    wrote(tag);
}
function holds(one, other) {
    const layers = (manifest) => (0,registry_graph/* linksOf */.hP)(manifest).blobs.slice(1);
    const there = new Set(layers(one).map(({ digest }) => digest));
    return layers(other).every(({ digest }) => there.has(digest));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: ./shared/registry/download.js





/**
 * Opens a blob for reading. A download that breaks off goes on where it was, as often as `again` allows;
 * the stream fails where its bytes are not those of the digest.
 */
async function openBlob(session, at, { blob, again }) {
    const first = await session.request(blobCall(at, blob));
    const attempted = {
        registry: session.registry,
        repository: at.name,
        doing: `read blob ${blob.digest}`,
    };
    return verifiedStream(first, {
        blob,
        what: `registry ${session.registry}: blob ${blob.digest} in ${at.name}`,
        rest: async (error, offset) => {
            if (!(await again(error)))
                throw brokenExchange(error, attempted);
            const headers = { range: `bytes=${offset}-` };
            return session.request({ ...blobCall(at, blob), headers, accept: [200, 206] });
        },
    });
}
/** Passes an answer's bytes on as they come: no promise and no copy for each of the many pieces of a layer. */
function verifiedStream(first, { blob, what, rest }) {
    const check = openCheck(blob, what);
    let body = first.body;
    const out = new external_node_stream_.Readable({
        highWaterMark: 64 * 1024,
        read: () => body.resume(),
        destroy(error, done) {
            body.destroy();
            done(error);
        },
    });
    const attach = (answer, skip) => {
        let left = skip;
        body = answer.body;
        body.on('data', (chunk) => {
            const fresh = left === 0 ? chunk : chunk.subarray(Math.min(left, chunk.length));
            left -= chunk.length - fresh.length;
            if (!check.take(fresh, out))
                body.pause();
        });
        body.once('end', () => check.end(out));
        body.once('error', (error) => {
            if (out.destroyed)
                return;
            const offset = check.length();
            rest(error, offset).then(
            // A registry without ranges begins at the start again.
            (next) => attach(next, next.status === 206 ? 0 : offset), (problem) => out.destroy(problem));
        });
    };
    attach(first, 0);
    body.pause();
    return out;
}
/** Counts and hashes what passes, and lets the last piece go only once all are known to be right. */
function openCheck({ digest, size }, what) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let length = 0;
    let held;
    const mismatch = (why) => new errors/* DeliveryError */.V('registry-failed', `${what}: ${why}`);
    return {
        length: () => length,
        /** False where the reader wants to wait. */
        take(chunk, out) {
            if (chunk.length === 0)
                return true;
            hash.update(chunk);
            length += chunk.length;
            if (length > size)
                out.destroy(mismatch(`more than the ${size} bytes that its manifest says`));
            const before = held;
            held = chunk;
            return before === undefined || out.push(before);
        },
        end(out) {
            const actual = `sha256:${hash.digest('hex')}`;
            if (length !== size) {
                out.destroy(mismatch(`${length} bytes came of the ${size} that its manifest says`));
            }
            else if (actual !== digest)
                out.destroy(mismatch(`its bytes have the digest ${actual}`));
            else {
                if (held !== undefined)
                    out.push(held);
                out.push(null);
            }
        },
    };
}

;// CONCATENATED MODULE: ./shared/registry/transfer.js






const transfer_REQUESTS_AT_ONCE = 16;
const STREAMS_AT_ONCE = 4;
function openMover(between) {
    const seen = new Set();
    const counted = { bytesCopied: 0, blobsMounted: 0 };
    const within = between.from.session.registry === between.to.session.registry;
    return {
        async move(blobs) {
            const fresh = blobs.filter(({ digest }) => !seen.has(digest));
            for (const { digest } of fresh)
                seen.add(digest);
            const largestFirst = [...fresh].sort((one, other) => other.size - one.size);
            await inParallel(largestFirst, within ? transfer_REQUESTS_AT_ONCE : STREAMS_AT_ONCE, async (blob) => {
                const how = within ? await mountOrSend(blob, between) : await sendUnlessThere(blob, between);
                if (how === 'mounted')
                    counted.blobsMounted += 1;
                if (how === 'copied')
                    counted.bytesCopied += blob.size;
            });
        },
        moved: () => ({ ...counted }),
    };
}
/** Mounts without asking first: one request where the registry does it, and it nearly always does. */
async function mountOrSend(blob, between) {
    const { from, to } = between;
    const upload = await mountBlob(to.session, to, blob, from.name).catch((error) => {
        // Some registries answer a mount with an error where they do not know how.
        if (error instanceof RegistryError && error.code === 'registry-failed' && error.status < 500)
            return undefined;
        throw error;
    });
    if (upload === 'mounted')
        return 'mounted';
    if (await hasBlob(to.session, to, blob)) {
        if (upload !== undefined)
            await cancelUpload(to.session, to, upload);
        return 'present';
    }
    await send(blob, between, upload);
    return 'copied';
}
async function sendUnlessThere(blob, between) {
    const { to } = between;
    if (await hasBlob(to.session, to, blob))
        return 'present';
    await send(blob, between);
    return 'copied';
}
/**
 * Streams a blob from one place to the other: a download that breaks goes on where it was, an interrupted
 * upload begins again, alone. `first` is an upload that a refused mount has left open.
 */
async function send(blob, { from, to, retry }, first) {
    for (let attempt = 1;; attempt += 1) {
        try {
            const upload = (attempt === 1 ? first : undefined) ?? (await openUpload(to.session, to, blob));
            const content = await openBlob(from.session, from, { blob, again: resumption(retry) });
            return await sendBlob(to.session, to, { blob, upload, content });
        }
        catch (error) {
            const delay = restartDelay(error, attempt, retry);
            if (delay === undefined)
                throw error;
            retry.budget -= 1;
            await retry.wait(delay);
        }
    }
}
/** Whether a broken download may go on, after its wait. */
function resumption(retry) {
    let attempt = 0;
    return async (error) => {
        attempt += 1;
        const code = networkCode(error);
        const delay = code === undefined ? undefined : retryDelay(attempt, { code }, moment(retry));
        if (delay === undefined || attempt >= retry.attempts || retry.budget <= 0)
            return false;
        retry.budget -= 1;
        await retry.wait(delay);
        return true;
    };
}
const RESTARTS = new Set(['BLOB_UPLOAD_UNKNOWN', 'BLOB_UPLOAD_INVALID', 'BLOB_UNKNOWN']);
function restartDelay(error, attempt, retry) {
    if (attempt >= retry.attempts || retry.budget <= 0)
        return undefined;
    if (!(error instanceof errors/* DeliveryError */.V))
        return undefined;
    // A token may run out in the middle of an upload; it has been renewed by now, but only once.
    if (error.code === 'registry-denied')
        return attempt === 1 ? 0 : undefined;
    if (error instanceof RegistryError && !isLost(error)) {
        return retryDelay(attempt, { status: error.status }, moment(retry));
    }
    const code = networkCode(error) ?? 'ECONNRESET';
    return error.code === 'registry-failed' ? retryDelay(attempt, { code }, moment(retry)) : undefined;
}
/** Whether the registry has forgotten the upload, or got other bytes than were sent. */
function isLost({ status, said }) {
    return status === 404 || status === 416 || said.some((code) => RESTARTS.has(code));
}
function moment({ random, now }) {
    return { random: random(), now: now() };
}

;// CONCATENATED MODULE: ./shared/registry/verify.js





const verify_REQUESTS_AT_ONCE = 16;
/** Looks for every part of an image where it was copied to; throws with what is missing. */
async function verifyWhole(to, parts) {
    const missing = [];
    const look = (name, isThere) => async () => {
        if (!(await isThere()))
            missing.push(name);
    };
    const holds = (reference) => async () => {
        return (await (0,registry_manifests/* headManifest */.sy)(to.session, { ...to, reference })) !== undefined;
    };
    const questions = [
        ...parts.manifests.map(({ digest }) => look(`manifest ${digest}`, holds(digest))),
        ...parts.blobs.map((blob) => look(`blob ${blob.digest}`, () => hasBlob(to.session, to, blob))),
        ...parts.found.flatMap((one) => {
            const { manifest, tag } = one;
            // What stands under a tag may be something that holds more than the source's.
            if (tag !== undefined)
                return [look(`tag ${tag}`, holds(tag))];
            const entry = look(`the list entry of ${manifest.digest}`, () => isListed(to, one));
            return [look(`manifest ${manifest.digest}`, holds(manifest.digest)), entry];
        }),
    ];
    await inParallel(questions, verify_REQUESTS_AT_ONCE, (ask) => ask());
    if (missing.length > 0) {
        throw new errors/* DeliveryError */.V('registry-failed', `registry ${to.session.registry}: ${to.name} lacks ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ` and ${missing.length - 5} more` : ''}`);
    }
}
async function isListed(to, { subject, manifest }) {
    const listed = (await listReferrers(to, subject)) ?? (await readFallback(to, subject));
    return listed.some(({ digest }) => digest === manifest.digest);
}

;// CONCATENATED MODULE: ./shared/registry/copy.js







const copy_REQUESTS_AT_ONCE = 16;
/**
 * Copies the whole graph below a manifest without changing a byte: blobs, then children, then the root by
 * its digest, then what is attached. No tag of the image is touched, so a copy that fails half-way is
 * invisible and can be repeated.
 */
async function copyGraph(options) {
    const { root, to, notice, isThere, leavesRoot } = options;
    const mover = openMover(options);
    if (!isThere)
        warm(options);
    // The children are asked for first: everything else waits for them.
    const reading = (0,registry_graph/* readGraph */.tJ)(root, options.read);
    const attached = lookForAttachments(options);
    const graph = await reading;
    const deeper = attached.below(graph);
    // The copy may fail first; then nobody waits for this either.
    deeper.catch(() => undefined);
    for (const { digest } of graph.foreign)
        notice(`layer ${digest} lies elsewhere by design and is not copied`);
    if (!isThere) {
        await mover.move(graph.blobs);
        for (const level of graph.levels) {
            await inParallel(level, copy_REQUESTS_AT_ONCE, (child) => store(child, options));
        }
    }
    const found = await deeper;
    if (!isThere && !(leavesRoot && found.length === 0))
        await store(root, options);
    await storeAttachments(found, { ...options, mover });
    if (options.isDeep)
        await verifyWhole(to, { manifests: graph.levels.flat(), blobs: graph.blobs, found });
    return { ...mover.moved(), attached: found.length };
}
async function store(manifest, { to, wrote }) {
    await (0,registry_manifests/* putManifest */.RV)(to.session, { ...to, reference: manifest.digest }, manifest);
    wrote(manifest.digest);
}
/** What is attached to the manifests that are known from the start is looked for while the rest is read. */
function lookForAttachments({ root, attachments }) {
    if (attachments === undefined)
        return { below: async () => [] };
    const near = [root.digest, ...(0,registry_graph/* linksOf */.hP)(root).children.map(({ digest }) => digest)];
    const first = attachedTo(near, attachments);
    // Whoever reads the graph may fail first; then nobody waits for this.
    first.catch(() => undefined);
    return {
        async below({ levels }) {
            const known = new Set(near);
            const others = levels.flat().filter(({ digest }) => !known.has(digest));
            const digests = others.map(({ digest }) => digest);
            return [...(await first), ...(await attachedTo(digests, attachments))];
        },
    };
}
/** The connections that the blobs will need are opened while the children are read. */
function warm({ root, from, to }) {
    const { children, blobs } = (0,registry_graph/* linksOf */.hP)(root);
    const soon = Math.min(children.length > 0 ? copy_REQUESTS_AT_ONCE : blobs.length, copy_REQUESTS_AT_ONCE);
    to.session.warm(soon);
    if (from.session !== to.session)
        from.session.warm(Math.min(soon, 4));
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: ./shared/registry/sessions.js



const IDLE_TIMEOUT = 60_000;
const ATTEMPTS = 4;
// As many as a promotion asks at once before it knows what it has to copy.
const EARLY_CONNECTIONS = 4;
const RETRY_BUDGET = 20;
/** The registries of a client: one session each, one transport and one purse of retries for all. */
function openSessions(options) {
    const { credentials, signal, allowHttp = [] } = options;
    const transport = (0,registry_transport/* openTransport */.g2)({
        idleTimeout: options.idleTimeout ?? IDLE_TIMEOUT,
        ...(signal === undefined ? {} : { signal }),
    });
    const wait = (milliseconds) => (0,promises_.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => signal?.throwIfAborted());
    const retry = {
        budget: RETRY_BUDGET,
        attempts: ATTEMPTS,
        wait: options.wait ?? wait,
        random: options.random ?? Math.random,
        now: Date.now,
    };
    const opened = new Map();
    const session = (registry) => {
        const now = () => performance.now();
        const known = opened.get(registry) ?? openSession({ registry, transport, credentials, retry, allowHttp, now });
        opened.set(registry, known);
        return known;
    };
    const place = async ({ registry, name }, access) => {
        return { session: await session(registry), name, scopes: [`repository:${name}:${access}`] };
    };
    const expect = async (repository, access) => {
        const { session, scopes } = await place(repository, access);
        session.expect(scopes);
        session.warm(EARLY_CONNECTIONS);
    };
    const both = async (from, to) => {
        const [source, target] = await Promise.all([place(from, 'pull'), place(to, 'pull,push')]);
        if (from.registry !== to.registry)
            return { source, target };
        // One token for both sides; some servers read only the first scope, so the one that writes leads.
        const scopes = [...target.scopes, ...source.scopes];
        return { source: { ...source, scopes }, target: { ...target, scopes } };
    };
    return { place, expect, both, retry, requests: transport.requests, close: transport.close };
}

;// CONCATENATED MODULE: ./shared/registry/store.js





/** The manifests that were read, each kept by its digest, which says all of it. */
function openStore(open) {
    const manifests = new Map();
    const tags = new Map();
    const find = async (reference) => {
        const { digest, tag, repository } = reference;
        const kept = digest === undefined ? undefined : manifests.get(digest);
        if (kept !== undefined)
            return kept;
        const place = await open(repository, 'pull');
        const manifest = await (0,registry_manifests/* getManifest */.c2)(place.session, { ...place, reference: nameIn(reference) });
        if (manifest === undefined)
            return undefined;
        manifests.set(manifest.digest, manifest);
        if (digest === undefined && tag !== undefined)
            tags.set((0,domain_reference/* formatRepository */.Sh)(repository), tag);
        return manifest;
    };
    return {
        find,
        /** A tag that the repository is known to have. */
        knownTag: (repository) => tags.get((0,domain_reference/* formatRepository */.Sh)(repository)),
        async read(reference) {
            const manifest = await find(reference);
            if (manifest === undefined)
                throw notThere(reference);
            return manifest;
        },
        async inspect(reference) {
            // Docker Hub counts a manifest that is read as a pull, and one that is only asked for not.
            if (reference.repository.registry === 'docker.io') {
                const place = await open(reference.repository, 'pull');
                const found = await (0,registry_manifests/* headManifest */.sy)(place.session, { ...place, reference: nameIn(reference) });
                return found && { ...found, annotations: {} };
            }
            const manifest = await find(reference);
            return manifest && { ...manifest, annotations: (0,registry_graph/* textsOf */.CB)(manifest.parsed['annotations']) };
        },
    };
}
/** What a manifest is asked by. */
function nameIn({ digest, tag }) {
    return digest ?? tag ?? 'latest';
}
const CONFIG_LIMIT = 8 * 1024 * 1024;
const CONFIG_TYPES = new Set([
    'application/vnd.oci.image.config.v1+json',
    'application/vnd.docker.container.image.v1+json',
]);
/** The annotations of a root and the labels of its first image's configuration, as one. */
async function labelsOf({ session, name, scopes }, root, read) {
    const annotations = (0,registry_graph/* textsOf */.CB)(root.parsed['annotations']);
    const child = (0,registry_graph/* firstImage */.o2)(root);
    const image = child === undefined ? root : await read(child.digest);
    const config = (0,registry_graph/* linksOf */.hP)(image).blobs.find(({ mediaType }) => CONFIG_TYPES.has(mediaType));
    if (config === undefined)
        return annotations;
    const bytes = await readBlob(session, { name, scopes }, config, CONFIG_LIMIT);
    const parsed = JSON.parse(bytes.toString('utf8'));
    const inner = parsed !== null && typeof parsed === 'object' && 'config' in parsed ? parsed.config : undefined;
    const labels = inner !== null && typeof inner === 'object' && 'Labels' in inner ? inner.Labels : undefined;
    return { ...(0,registry_graph/* textsOf */.CB)(labels), ...annotations };
}
function notThere(reference) {
    const { registry } = reference.repository;
    return new errors/* DeliveryError */.V('registry-failed', `registry ${registry}: ${(0,domain_reference/* formatReference */.FH)(reference)} is not there`);
}

;// CONCATENATED MODULE: ./shared/registry/client.js










/** Opens a client; nothing is sent before it is asked something. */
function registryClient(options) {
    const open = openSessions(options);
    const store = openStore(open.place);
    const written = [];
    const moved = { bytesCopied: 0, blobsMounted: 0, attached: 0 };
    const traffic = () => ({ requests: open.requests(), ...moved });
    return {
        expect: open.expect,
        async resolve(reference, how = {}) {
            const place = await open.place(reference.repository, 'pull');
            return (0,registry_manifests/* headManifest */.sy)(place.session, { ...place, reference: nameIn(reference) }, how);
        },
        inspect: store.inspect,
        manifest: store.read,
        async imageLabels(image) {
            const place = await open.place(image.repository, 'pull');
            return labelsOf(place, await store.read(image), (digest) => store.read({ ...image, digest }));
        },
        async blob(repository, blob, limit) {
            const place = await open.place(repository, 'pull');
            return readBlob(place.session, place, blob, limit);
        },
        async openBlob(repository, blob) {
            const place = await open.place(repository, 'pull');
            return openBlob(place.session, place, { blob, again: resumption(open.retry) });
        },
        async tag(image, tag) {
            const place = await open.place(image.repository, 'pull,push');
            await (0,registry_manifests/* putManifest */.RV)(place.session, { ...place, reference: tag }, await store.read(image), {
                finishes: true,
            });
            written.push((0,domain_reference/* formatReference */.FH)({ repository: image.repository, tag }));
        },
        async copy(image, to, wanted = {}) {
            const before = traffic();
            if (sameRepository(image.repository, to))
                return difference(before, before);
            const copied = await copyBetween({ image, to, wanted, open, store, options, written });
            moved.bytesCopied += copied.bytesCopied;
            moved.blobsMounted += copied.blobsMounted;
            moved.attached += copied.attached;
            return difference(traffic(), before);
        },
        async untag(repository, tag) {
            const place = await open.place(repository, 'pull,push');
            return (0,registry_manifests/* deleteTag */._R)(place.session, { ...place, reference: tag });
        },
        traffic,
        written: () => [...written],
        close: open.close,
    };
}
async function copyBetween({ image, to, wanted, open, store, options, written }) {
    const { repository, digest } = image;
    await Promise.all([open.expect(to, 'pull,push'), open.expect(repository, 'pull')]);
    const { source, target } = await open.both(repository, to);
    const notice = (line) => options.log?.warning(line);
    const attachments = () => openAttachments(source, (one) => store.find({ repository, digest: one }), {
        knownTag: store.knownTag(repository),
        notice,
    });
    return copyGraph({
        root: await store.read({ repository, digest }),
        from: source,
        to: target,
        read: (one) => store.read({ repository, digest: one }),
        attachments: wanted.attachments === true ? attachments() : undefined,
        retry: open.retry,
        isThere: wanted.isThere ?? false,
        leavesRoot: wanted.leavesRoot ?? false,
        isDeep: wanted.isDeep ?? false,
        notice,
        wrote: (name) => written.push(`${(0,domain_reference/* formatRepository */.Sh)(to)}${(0,domain_digest/* isDigest */.Bc)(name) ? '@' : ':'}${name}`),
    });
}
function sameRepository(one, other) {
    return one.registry === other.registry && one.name === other.name;
}
function difference(after, before) {
    return {
        requests: after.requests - before.requests,
        bytesCopied: after.bytesCopied - before.bytesCopied,
        blobsMounted: after.blobsMounted - before.blobsMounted,
        attached: after.attached - before.attached,
    };
}


/***/ }),

/***/ 2410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ZE: () => (/* binding */ openCredentials)
});

// UNUSED EXPORTS: canonicalHost, credentialFiles, parseRegistryAuth

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
;// CONCATENATED MODULE: ./shared/registry/credential-helper.js

const HELPER = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const TIMEOUT = 30_000;
/** Asks `docker-credential-<helper> get` with the server on standard input, as Docker does. */
function helperAsker(env) {
    return (helper, server) => {
        if (!HELPER.test(helper))
            return Promise.resolve(undefined);
        return new Promise((resolve) => {
            const child = (0,external_node_child_process_.spawn)(`docker-credential-${helper}`, ['get'], {
                env: { ...env },
                stdio: ['pipe', 'pipe', 'ignore'],
                timeout: TIMEOUT,
            });
            let answer = '';
            child.stdout.setEncoding('utf8').on('data', (chunk) => {
                answer += chunk;
            });
            child.on('error', () => resolve(undefined));
            child.on('close', (status) => resolve(status === 0 ? parseHelperAnswer(answer) : undefined));
            child.stdin.on('error', () => undefined);
            child.stdin.end(server);
        });
    };
}
/** Reads the helper protocol's JSON; undefined where it is anything else. */
function parseHelperAnswer(text) {
    try {
        const { Username: username, Secret: secret } = JSON.parse(text);
        if (typeof username !== 'string' || typeof secret !== 'string' || secret === '')
            return undefined;
        return { username, secret };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./shared/registry/credentials.js



/**
 * Parses lines `host username password`; the password is the rest of its line.
 * The error names the line by its number: the text may hold a secret.
 */
function parseRegistryAuth(text) {
    const lines = text.split('\n').map((line) => line.trim());
    return lines.flatMap((line, index) => {
        if (line === '')
            return [];
        const [, host, username, password] = /^(\S+)\s+(\S+)\s+(\S.*)$/.exec(line) ?? [];
        if (host === undefined || username === undefined || password === undefined) {
            throw new TypeError(`lines "host username password"; line ${index + 1} is not one`);
        }
        return [{ registry: canonicalHost(host), username, password }];
    });
}
/** Credentials from the input, then Docker's configuration and helpers, then podman's `auth.json`. */
function openCredentials({ given = [], env, askHelper, mask }) {
    const ask = askHelper ?? helperAsker(env);
    const files = credentialFiles(env);
    const found = new Map();
    const look = async (registry) => {
        const line = given.find((auth) => auth.registry === registry);
        if (line !== undefined)
            return { ...line, source: 'credentials from the input registry-auth' };
        for (const file of files) {
            const credential = await fromFile(file, registry, ask);
            if (credential === undefined)
                continue;
            if (mask !== undefined)
                maskCredential(credential, mask);
            return credential;
        }
        return undefined;
    };
    return {
        find(registry) {
            const known = found.get(registry) ?? look(registry);
            found.set(registry, known);
            return known;
        },
    };
}
/** Docker's configuration, then podman's, in the places where both look for them. */
function credentialFiles(env) {
    const { DOCKER_CONFIG, HOME, XDG_RUNTIME_DIR, REGISTRY_AUTH_FILE } = env;
    const files = [];
    if (DOCKER_CONFIG !== undefined && DOCKER_CONFIG !== '')
        files.push((0,external_node_path_.join)(DOCKER_CONFIG, 'config.json'));
    else if (HOME !== undefined)
        files.push((0,external_node_path_.join)(HOME, '.docker', 'config.json'));
    if (REGISTRY_AUTH_FILE !== undefined && REGISTRY_AUTH_FILE !== '')
        files.push(REGISTRY_AUTH_FILE);
    else if (XDG_RUNTIME_DIR !== undefined)
        files.push((0,external_node_path_.join)(XDG_RUNTIME_DIR, 'containers', 'auth.json'));
    return files;
}
/** One name per registry: Docker Hub is written in five ways. */
function canonicalHost(key) {
    const host = key.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
    return host === 'index.docker.io' || host === 'registry-1.docker.io' ? 'docker.io' : host;
}
async function fromFile(file, registry, ask) {
    const config = await readConfig(file);
    if (config === undefined)
        return undefined;
    const specific = entryOf(config.credHelpers, registry);
    const stored = specific ?? config.credsStore;
    if (stored !== undefined && stored !== '') {
        const answer = await ask(stored, registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry);
        if (answer !== undefined)
            return fromHelper(answer, `credentials from docker-credential-${stored}`);
    }
    const entry = entryOf(config.auths, registry);
    return entry === undefined ? undefined : fromEntry(entry, `credentials from ${file}`);
}
function fromHelper(answer, source) {
    // docker-credential-helpers: the user name "<token>" says that the secret is an identity token.
    if (answer.username === '<token>') {
        return { username: '', password: '', identityToken: answer.secret, source };
    }
    return { username: answer.username, password: answer.secret, source };
}
function fromEntry(entry, source) {
    const decoded = entry.auth === undefined ? '' : Buffer.from(entry.auth, 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    const username = entry.username ?? (colon < 0 ? '' : decoded.slice(0, colon));
    const password = entry.password ?? (colon < 0 ? '' : decoded.slice(colon + 1).replace(/\0+$/, ''));
    const { identitytoken } = entry;
    if (identitytoken !== undefined && identitytoken !== '') {
        return { username, password, identityToken: identitytoken, source };
    }
    return username === '' && password === '' ? undefined : { username, password, source };
}
function entryOf(entries, registry) {
    return Object.entries(entries ?? {}).find(([key]) => canonicalHost(key) === registry)?.[1];
}
async function readConfig(file) {
    try {
        return JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    }
    catch {
        // No file, or not one of Docker's: the next source, and in the end an anonymous request, decide.
        return undefined;
    }
}
function maskCredential({ password, identityToken }, mask) {
    for (const secret of [password, identityToken ?? '']) {
        if (secret.length > 3)
            mask(secret);
    }
}


/***/ }),

/***/ 3450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   OA: () => (/* binding */ descriptorsOf),
/* harmony export */   hP: () => (/* binding */ linksOf),
/* harmony export */   o2: () => (/* binding */ firstImage),
/* harmony export */   tJ: () => (/* binding */ readGraph)
/* harmony export */ });
/* unused harmony exports listOf, isObject */
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8972);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6245);
/* harmony import */ var _manifests_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6652);



const DEPTH_LIMIT = 16;
/** Reads all manifests below a root, level by level, the ones of a level at once. */
async function readGraph(root, read) {
    const seen = [];
    const levels = [];
    let level = [root];
    while (level.length > 0) {
        if (levels.length > DEPTH_LIMIT) {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('registry-failed', `manifest ${root.digest} nests more than ${DEPTH_LIMIT} deep`);
        }
        const links = level.map(linksOf);
        seen.push(...links);
        const below = unique(links.flatMap(({ children }) => children));
        level = await Promise.all(below.map(({ digest }) => read(digest)));
        levels.unshift([...level]);
    }
    return {
        levels: lowestOnly(levels),
        blobs: unique(seen.flatMap(({ blobs }) => blobs)),
        foreign: unique(seen.flatMap(({ foreign }) => foreign)),
    };
}
/** A manifest that stands on several levels is stored with the lowest of them, before its first parent. */
function lowestOnly(levels) {
    const seen = new Set();
    return levels.map((level) => {
        const fresh = level.filter(({ digest }) => !seen.has(digest));
        for (const { digest } of fresh)
            seen.add(digest);
        return fresh;
    });
}
function unique(descriptors) {
    return [...new Map(descriptors.map((descriptor) => [descriptor.digest, descriptor])).values()];
}
/** Reads the links of an index or an image manifest; throws where one of them is not a descriptor. */
function linksOf({ parsed, digest }) {
    const children = [];
    const blobs = [];
    const foreign = [];
    for (const value of [...listOf(parsed['manifests']), parsed['config'], ...listOf(parsed['layers'])]) {
        if (value === undefined)
            continue;
        const descriptor = parseDescriptor(value, digest);
        if (isForeign(value))
            foreign.push(descriptor);
        else if ((0,_manifests_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(descriptor.mediaType))
            children.push(descriptor);
        else
            blobs.push(descriptor);
    }
    return { children, blobs, foreign };
}
/** Reads a list of descriptors; throws where one of them is not one. */
function descriptorsOf(values, parent) {
    return listOf(values).map((value) => parseDescriptor(value, parent));
}
/** The first image of an index that is not an attestation: the one whose configuration speaks for all. */
function firstImage({ parsed, digest }) {
    const image = listOf(parsed['manifests']).find((value) => {
        const annotations = isObject(value) && isObject(value['annotations']) ? value['annotations'] : {};
        return annotations['vnd.docker.reference.type'] === undefined;
    });
    return image === undefined ? undefined : parseDescriptor(image, digest);
}
/** The texts of an `annotations` or `Labels` object; anything else in it is left out. */
function textsOf(value) {
    if (!isObject(value))
        return {};
    const texts = Object.entries(value).filter((entry) => typeof entry[1] === 'string');
    return Object.fromEntries(texts);
}
function parseDescriptor(value, parent) {
    if (!isObject(value) || typeof value['mediaType'] !== 'string')
        throw malformed(parent, 'no media type');
    const { mediaType, size } = value;
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
        throw malformed(parent, 'no size');
    }
    try {
        return { digest: (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDigest */ .m)(String(value['digest'])), mediaType: mediaType, size };
    }
    catch (error) {
        throw malformed(parent, (0,_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error));
    }
}
function malformed(parent, why) {
    return new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('registry-failed', `manifest ${parent} has a malformed descriptor: ${why}`);
}
// image-spec v1.1, "Non-Distributable Layers"; Docker's older name for them is "foreign".
function isForeign(value) {
    const mediaType = isObject(value) ? String(value['mediaType']) : '';
    return /\.foreign\.|\.nondistributable\./.test(mediaType);
}
/** The items of a list; none of anything else. */
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** Whether it is an object, and no list. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 6652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ manifestOf),
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   RV: () => (/* binding */ putManifest),
/* harmony export */   _R: () => (/* binding */ deleteTag),
/* harmony export */   c2: () => (/* binding */ getManifest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sy: () => (/* binding */ headManifest)
/* harmony export */ });
/* unused harmony exports OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8972);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6245);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9206);




const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
/** Every kind of manifest that is understood; without all of them registries convert or deny. */
const ACCEPT = [OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST].join(', ');
const KNOWN = new Set(ACCEPT.split(', '));
// distribution-spec v1.1.1: registries should take manifests of 4 MiB; some take more.
const LIMIT = 16 * 1024 * 1024;
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** A manifest of one's own making, as it will be stored. */
function manifestOf(parsed, mediaType) {
    const bytes = Buffer.from(JSON.stringify(parsed));
    return { digest: digestOf(bytes), mediaType, size: bytes.length, bytes, parsed };
}
function isManifestType(mediaType) {
    return KNOWN.has(mediaType);
}
/** Asks what a tag or digest stands for; undefined where there is nothing. */
async function headManifest(session, at, { finishes = false } = {}) {
    const answer = await session.request({ ...manifestCall('HEAD', at), finishes });
    (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .drain */ .Ze)(answer);
    if (answer.status === 404)
        return undefined;
    const digest = (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(at.reference) ? at.reference : (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .header */ .wx)(answer, 'docker-content-digest');
    const size = Number((0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .header */ .wx)(answer, 'content-length'));
    const mediaType = mediaTypeOf(answer);
    if (digest === undefined || !(0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(digest) || !Number.isSafeInteger(size)) {
        return getManifest(session, at);
    }
    return { digest, mediaType, size };
}
/** Reads a manifest; undefined where there is none. Its digest is computed, never believed. */
async function getManifest(session, at) {
    const answer = await session.request({ ...manifestCall('GET', at), readUpTo: LIMIT });
    if (answer.status === 404) {
        (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .drain */ .Ze)(answer);
        return undefined;
    }
    const bytes = answer.bytes ?? Buffer.alloc(0);
    const digest = digestOf(bytes);
    for (const claimed of [at.reference, claimedDigest(answer)]) {
        if (claimed !== undefined && (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(claimed) && claimed !== digest) {
            throw unreadable(session, at, `its bytes have the digest ${digest}, not ${claimed}`);
        }
    }
    const parsed = parseManifest(bytes);
    const mediaType = mediaTypeOf(answer);
    const problem = problemOf(parsed, mediaType);
    if (parsed === undefined || problem !== undefined)
        throw unreadable(session, at, problem ?? 'it is not JSON');
    const etag = (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .header */ .wx)(answer, 'etag');
    return { digest, mediaType, size: bytes.length, bytes, parsed, ...(etag === undefined ? {} : { etag }) };
}
// distribution-spec v1.1.1, "Pulling manifests": both names of the type must agree.
function problemOf(parsed, mediaType) {
    const said = parsed?.['mediaType'];
    if (said !== undefined && said !== mediaType)
        return `it says that it is ${said}, but came as ${mediaType}`;
    return KNOWN.has(mediaType) ? undefined : `its type ${mediaType} is not supported`;
}
/**
 * Stores exactly these bytes under a tag or their digest, and gives the digest of the subject that the
 * registry has noted (distribution-spec v1.1, "Pushing Manifests with Subject"); undefined where it has not.
 */
async function putManifest(session, at, manifest, { ifMatch, finishes } = {}) {
    const { bytes, mediaType, digest } = manifest;
    const answer = await session.request({
        ...manifestCall('PUT', at),
        headers: {
            'content-type': mediaType,
            'content-length': String(bytes.length),
            ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
        },
        body: bytes,
        ...(finishes === undefined ? {} : { finishes }),
    });
    (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .drain */ .Ze)(answer);
    const stored = claimedDigest(answer);
    if (stored !== undefined && stored !== digest) {
        throw unreadable(session, at, `the registry stored it as ${stored}, not ${digest}`);
    }
    return (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .header */ .wx)(answer, 'oci-subject');
}
/** Takes a tag away and leaves what it stood for; false where the registry does not know how. */
async function deleteTag(session, { name, reference, scopes }) {
    const answer = await session.request({
        method: 'DELETE',
        target: `/v2/${name}/manifests/${reference}`,
        repository: name,
        scopes,
        doing: `take away tag ${reference}`,
        accept: [200, 202, 204, 400, 403, 404, 405, 501],
        finishes: true,
    });
    (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .drain */ .Ze)(answer);
    return answer.status < 300 || answer.status === 404;
}
function manifestCall(method, { name, reference, scopes }) {
    const kind = (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(reference) ? `manifest ${reference}` : `tag ${reference}`;
    return {
        method,
        target: `/v2/${name}/manifests/${reference}`,
        repository: name,
        scopes,
        doing: `${method === 'PUT' ? 'write' : 'read'} ${kind}`,
        headers: { accept: ACCEPT },
        accept: method === 'PUT' ? [200, 201, 202] : [200, 404],
    };
}
function mediaTypeOf(answer) {
    return ((0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .header */ .wx)(answer, 'content-type') ?? '').replace(/;.*$/, '').trim();
}
function claimedDigest(answer) {
    const claimed = (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .header */ .wx)(answer, 'docker-content-digest');
    // A registry may name another algorithm than sha256; that claim cannot be compared.
    return claimed?.startsWith('sha256:') === true ? claimed : undefined;
}
function parseManifest(bytes) {
    try {
        const value = JSON.parse(bytes.toString('utf8'));
        const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
        return isObject ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function unreadable({ registry }, { name, reference }, why) {
    return new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeliveryError */ .V('registry-failed', `registry ${registry}: manifest ${reference} in ${name}: ${why}`);
}


/***/ }),

/***/ 9206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Ze: () => (/* binding */ drain),
  wx: () => (/* binding */ header),
  U9: () => (/* binding */ isLoopback),
  g2: () => (/* binding */ openTransport),
  io: () => (/* binding */ readBytes),
  NH: () => (/* binding */ registryUrl)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: external "node:stream/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./shared/registry/connections.js



const PER_HOST = 16;
const KEPT = { keepAlive: true, noDelay: true, maxSockets: PER_HOST };
/** As many connections to a host as requests may be in flight to it. */
function openConnections() {
    const ready = new Map();
    const agents = {
        'http:': warmed(new external_node_http_.Agent(KEPT), ready),
        'https:': warmed(new external_node_https_namespaceObject.Agent(KEPT), ready),
    };
    const agent = ({ protocol }) => (protocol === 'https:' ? agents['https:'] : agents['http:']);
    return {
        agent: (url) => agent(url).agent,
        warm(url, count) {
            const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
            const place = { host: url.hostname.replace(/^\[|\]$/g, ''), port };
            const waiting = ready.get(keyOf(place)) ?? [];
            ready.set(keyOf(place), waiting);
            const open = Object.values(agent(url).agent.sockets).flat().length;
            const idle = Object.values(agent(url).agent.freeSockets).flat().length;
            const wanted = Math.min(count, PER_HOST - open) - idle - waiting.length;
            for (let number = 0; number < wanted; number += 1)
                waiting.push(agent(url).connect(place));
        },
        close() {
            for (const socket of [...ready.values()].flat())
                socket.destroy();
            for (const { agent } of Object.values(agents))
                agent.destroy();
        },
    };
}
/** Lets an agent take a connection that was opened ahead instead of opening one. */
function warmed(agent, ready) {
    const open = agent.createConnection.bind(agent);
    agent.createConnection = (options, done) => {
        const { host, port } = options;
        const waiting = ready.get(keyOf({ host: host ?? '', port: Number(port) })) ?? [];
        for (let socket = waiting.shift(); socket !== undefined; socket = waiting.shift()) {
            if (!socket.destroyed)
                return socket;
        }
        return open(options, done);
    };
    const connect = ({ host, port }) => {
        const servername = (0,external_node_net_namespaceObject.isIP)(host) === 0 ? { servername: host } : {};
        const socket = open({ ...KEPT, host, port, ...servername });
        // A connection that breaks while nobody uses it is nobody's error: the request that needs one opens its own.
        socket.on('error', () => socket.destroy());
        return socket;
    };
    return { agent, connect };
}
function keyOf({ host, port }) {
    return `${host}:${port}`;
}

;// CONCATENATED MODULE: ./shared/registry/transport.js





// GitHub's attestations and some token services send more than node's default of 16 KiB of headers.
const MAX_HEADER_SIZE = 32 * 1024;
/** Plain requests over connections that are kept open: no redirect, no retry, no credentials. */
function openTransport({ signal, idleTimeout }) {
    const connections = openConnections();
    let requests = 0;
    return {
        exchange(exchange) {
            const stop = exchange.finishes === true ? undefined : signal;
            stop?.throwIfAborted();
            requests += 1;
            const send = exchange.url.protocol === 'https:' ? external_node_https_namespaceObject.request : external_node_http_.request;
            const request = send(exchange.url, {
                method: exchange.method,
                headers: { ...exchange.headers },
                agent: connections.agent(exchange.url),
                maxHeaderSize: MAX_HEADER_SIZE,
                timeout: idleTimeout,
                ...(stop === undefined ? {} : { signal: stop }),
            });
            return answerOf(request, exchange, stop);
        },
        warm: connections.warm,
        requests: () => requests,
        close: connections.close,
    };
}
function answerOf(request, { url, body }, signal) {
    return new Promise((resolve, reject) => {
        let refused = false;
        request.on('timeout', () => request.destroy(timedOut()));
        request.on('error', (error) => reject(signal?.aborted === true ? signal.reason : error));
        request.on('response', (answer) => {
            const status = answer.statusCode ?? 0;
            if (body instanceof external_node_stream_.Readable && status >= 400) {
                // A refused upload is not worth the rest of its bytes, but what the registry says about it is.
                refused = true;
                body.destroy();
                answer.once('close', () => request.destroy());
            }
            resolve({ status, headers: answer.headers, body: answer, url });
        });
        if (body instanceof external_node_stream_.Readable) {
            pump(body, request).catch((error) => {
                if (refused)
                    return;
                request.destroy(error);
                reject(signal?.aborted === true ? signal.reason : error);
            });
        }
        else {
            request.end(body);
        }
    });
}
/**
 * Sends a stream as it comes, as `pipeline` would. Each piece's memory is given back as soon as it is sent: left
 * to the collector, the pieces of a large layer pile up faster than it looks at them.
 */
async function pump(body, request) {
    body.on('data', (piece) => {
        const goesOn = request.write(piece, (error) => {
            if (error === null || error === undefined)
                release(piece);
        });
        if (!goesOn) {
            body.pause();
            request.once('drain', () => body.resume());
        }
    });
    const broken = new Promise((_, reject) => {
        request.once('error', reject);
        request.once('close', () => reject(closedEarly()));
    });
    broken.catch(() => body.destroy());
    await Promise.race([(0,promises_namespaceObject.finished)(body, { writable: false }), broken]);
    request.end();
}
/** A piece that fills most of its memory shares it with nobody. */
function release(piece) {
    const memory = piece.buffer;
    if (memory instanceof ArrayBuffer && piece.byteLength * 2 > memory.byteLength && !memory.detached)
        memory.transfer(0);
}
function closedEarly() {
    return Object.assign(new Error('the connection was closed'), { code: 'ECONNRESET' });
}
function timedOut() {
    return Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' });
}
/** Reads an answer's whole body; throws where it is longer than `limit` bytes. */
async function readBytes({ body, bytes }, limit) {
    if (bytes !== undefined)
        return bytes;
    const chunks = [];
    let length = 0;
    for await (const chunk of body) {
        length += chunk.length;
        if (length > limit)
            throw new Error(`an answer of more than ${limit} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** Reads an answer's body away, so that its connection can serve the next request. */
function drain({ body }) {
    body.on('error', () => undefined);
    body.resume();
}
function header({ headers }, name) {
    const value = headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
}
/** Where a registry answers: plain http for loopback, and for the hosts that the user named. */
function registryUrl(registry, allowHttp = []) {
    const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry;
    const plain = isLoopback(new URL(`http://${host}`)) || allowHttp.includes(registry);
    return new URL(`${plain ? 'http' : 'https'}://${host}`);
}
function isLoopback({ hostname }) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}


/***/ }),

/***/ 6282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ openTraces)
/* harmony export */ });
/* unused harmony exports isSmoked, settleStep, settleAftermath */
/* harmony import */ var _helm_revision_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2880);
/* harmony import */ var _hook_jobs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3500);
/* harmony import */ var _undo_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7322);




/** Begins a step's traces; each change is kept as one text. */
function openTraces({ release, namespace }, startedAt, keep) {
    let traces = {
        release,
        namespace,
        base: 0,
        startedAt: startedAt.toISOString(),
        phase: 'settled',
        target: 0,
        live: 0,
    };
    return (change) => {
        traces = { ...traces, ...change };
        keep(JSON.stringify(traces));
    };
}
/** How long a hook of a rollback that was cut off is waited for, in milliseconds: a cancelled job has minutes left. */
const HOOK_PATIENCE = 60_000;
/**
 * Whether a smoke of this job passed for what the step left live: every smoke after the step's own note,
 * with no other change of the same helm release before it.
 */
function isSmoked(notes, traces) {
    const last = notes.findLastIndex((note) => isAbout(note, traces));
    if (traces.live === 0 || last < 0 || notes[last]?.result['live'] !== traces.live)
        return false;
    const smokes = notes.slice(last + 1).filter(({ action }) => action === 'smoke');
    return smokes.length > 0 && smokes.every(isSuccess);
}
/** All of a `post:` step: settles what the traces tell of, and sweeps whatever comes of that. */
async function settleStep(step, { reopen, sweep, clock }) {
    try {
        const saved = step.state('traces');
        if (saved === '')
            return;
        const traces = JSON.parse(saved);
        const opened = await reopen(traces);
        if (opened === undefined)
            return;
        try {
            const helm = { ...opened.storage, rollback: opened.rollback };
            await settleAftermath(traces, await step.notes.read(), helm, {
                log: step.log,
                signal: step.signal,
                cluster: opened.cluster,
                clock,
            });
        }
        finally {
            if (traces.phase !== 'settled')
                await opened.lease.giveUp();
            await opened.close();
        }
    }
    finally {
        await sweep();
    }
}
/** Brings to its end what a killed step began, and labels what a smoke has verified. */
async function settleAftermath(traces, notes, helm, settling) {
    const { log } = settling;
    if (traces.phase !== 'settled')
        return finish(traces, notes, helm, settling);
    if (!isSmoked(notes, traces))
        return;
    const current = currentRevision(await helm.history());
    if (current?.number !== traces.live || isVerified(current))
        return;
    await helm.label(traces.live, { [LABELS.verified]: 'true' });
    log.info(`helm revision ${traces.live} of ${traces.release} is verified: smoke passed on it`);
}
async function finish(traces, notes, helm, settling) {
    const { log, signal } = settling;
    // A later step of the job left something live: what is newest now is not this step's.
    const isLater = (note) => isAbout(note, traces) && note.startedAt > traces.startedAt;
    if (notes.some((note) => isLater(note) && Number(note.result['live'] ?? 0) > 0))
        return;
    const made = await recordFailure(helm, traces.base, 'the step was ended before the rollout was');
    if (made !== undefined && made.status !== 'failed') {
        log.info(`helm revision ${made.number} of ${traces.release} was left ${made.status}: marked failed`);
    }
    if (traces.phase !== 'undoing')
        return;
    const objects = traces.base === 0 ? [] : (await helm.content(traces.base)).objects;
    const wait = { objects, namespace: traces.namespace, timeout: HOOK_PATIENCE };
    const busy = await awaitHooks(wait, settling);
    if (busy !== undefined) {
        log.info(`the hook's Job ${busy} still runs: the rollback that was cut off is left to a person`);
        return;
    }
    log.info(`the rollback to helm revision ${traces.target} was cut off: doing it again`);
    const { isSuccess: isBack, message } = await helm.rollback(traces.target, signal);
    log.info(isBack ? `rolled back to helm revision ${traces.target}` : `it failed: ${message}`);
}
function isAbout({ action, result }, { release, namespace }) {
    return action.startsWith('helm-') && result['release'] === release && result['namespace'] === namespace;
}


/***/ }),

/***/ 108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ canonical)
/* harmony export */ });
/** A text that two values of JSON have in common exactly where they mean the same, whatever the order of their keys. */
function canonical(value) {
    return JSON.stringify(sorted(value));
}
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}


/***/ }),

/***/ 1147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ converge)
});

// EXTERNAL MODULE: ./shared/action/errors.js
var errors = __nccwpck_require__(8972);
// EXTERNAL MODULE: ./shared/rollout/objects.js
var objects = __nccwpck_require__(6214);
// EXTERNAL MODULE: ./shared/rollout/plain-words.js
var plain_words = __nccwpck_require__(2070);
;// CONCATENATED MODULE: ./shared/rollout/description.js


const EVENTS = 12;
// A runtime's message repeats the image's name before it says what went wrong.
const LONG = 1_000;
/** A workload as a person would look it up: its conditions, the pods given, and the warnings about all of them. */
function describeWorkload(workload, controller, pods, observed) {
    const conditions = controller.status?.conditions ?? [];
    const stated = conditions.map(({ type, status, reason, message }) => `  ${type}=${status} ${reason ?? ''} ${(0,plain_words/* oneLine */.TN)(message ?? '')}`);
    const own = [controller, ...observed.replicasets.filter((set) => (0,objects/* isOwnedBy */.D0)(set, controller))];
    const lines = [
        `${workload.kind} ${workload.name} in ${workload.namespace}`,
        ...stated,
        ...pods.flatMap((pod) => describePod(pod)),
        ...describeEvents(observed.events, [...own, ...pods].map(({ metadata }) => metadata.uid)),
    ];
    return lines.join('\n');
}
/** A pod in plain words: phase, node, and each container's state and last end. */
function describePod({ metadata, spec, status }) {
    const scheduled = (0,objects/* conditionOf */.rI)(status?.conditions, 'PodScheduled', 'False');
    const node = spec?.nodeName === undefined ? 'on no node' : `on ${spec.nodeName}`;
    return [
        `pod ${metadata.name}: ${status?.phase ?? 'unknown'}, ${node}`,
        ...(scheduled === undefined
            ? []
            : [`  ${scheduled.reason ?? ''}: ${(0,plain_words/* oneLine */.TN)(scheduled.message ?? '', LONG)}`, ...describeWishes(spec)]),
        ...[...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])].flatMap(describeContainer),
        ...describeProbes(spec),
    ];
}
/** What the pod asks of a node, for whom none fits. */
function describeWishes(spec) {
    const requests = (spec?.containers ?? []).flatMap(({ name, resources }) => {
        const asked = Object.entries(resources?.requests ?? {}).map(([what, much]) => `${what} ${much}`);
        return asked.length === 0 ? [] : [`  container ${name} asks for ${asked.join(', ')}`];
    });
    const labels = Object.entries(spec?.nodeSelector ?? {}).map(([key, value]) => `${key}=${value}`);
    return [...requests, ...(labels.length === 0 ? [] : [`  only on a node with ${labels.join(', ')}`])];
}
function describeProbes(spec) {
    return (spec?.containers ?? []).flatMap(({ name, startupProbe, readinessProbe, livenessProbe }) => [
        ...describeProbe(name, 'startup', startupProbe),
        ...describeProbe(name, 'readiness', readinessProbe),
        ...describeProbe(name, 'liveness', livenessProbe),
    ]);
}
function describeProbe(container, kind, probe) {
    if (probe === undefined)
        return [];
    const { initialDelaySeconds = 0, periodSeconds = 10, failureThreshold = 3 } = probe;
    const after = initialDelaySeconds === 0 ? '' : `, first after ${initialDelaySeconds} s`;
    return [
        `  ${kind} probe of ${container}: ${probeTarget(probe)} every ${periodSeconds} s${after}, failed after ${failureThreshold} misses`,
    ];
}
function probeTarget({ httpGet, tcpSocket, grpc, exec }) {
    if (httpGet !== undefined)
        return `HTTP GET ${httpGet.path ?? '/'} on port ${httpGet.port ?? '?'}`;
    if (tcpSocket !== undefined)
        return `TCP on port ${tcpSocket.port ?? '?'}`;
    if (grpc !== undefined)
        return `gRPC on port ${grpc.port ?? '?'}`;
    // Arguments may hold a password.
    return `the program ${exec?.command?.[0] ?? '?'}`;
}
function describeContainer(status) {
    const { name, image = '', imageID, ready, restartCount = 0, lastState } = status;
    const last = lastState?.terminated;
    return [
        `  container ${name}: ${describeState(status)}, ${ready === true ? 'ready' : 'not ready'}, restarts ${restartCount}`,
        `    image ${image}${imageID === undefined || imageID === '' ? '' : `, runs ${imageID}`}`,
        ...(last === undefined
            ? []
            : [
                `    ended before: ${(0,plain_words/* describeExit */.KE)(last)} at ${last.finishedAt ?? 'unknown time'}`,
                ...lastMessage(last),
            ]),
    ];
}
/** What the program itself left in its termination message. */
function lastMessage({ message = '' }) {
    return message.trim() === '' ? [] : [`    it said: ${(0,plain_words/* oneLine */.TN)(message, LONG)}`];
}
function describeState({ state }) {
    if (state?.waiting !== undefined) {
        const { reason = 'waiting', message = '' } = state.waiting;
        return message === '' ? reason : `${reason} (${(0,plain_words/* oneLine */.TN)(message, LONG)})`;
    }
    if (state?.terminated !== undefined)
        return `ended: ${(0,plain_words/* describeExit */.KE)(state.terminated)}`;
    return state?.running === undefined
        ? 'not started'
        : `running since ${state.running.startedAt ?? 'unknown time'}`;
}
function describeEvents(events, uids) {
    const about = events
        .filter(({ type, involvedObject }) => type !== 'Normal' && uids.includes(involvedObject?.uid))
        .toSorted((a, b) => (0,objects/* eventTime */.gE)(a).localeCompare((0,objects/* eventTime */.gE)(b)))
        .slice(-EVENTS);
    return about.map((event) => {
        const count = event.series?.count ?? event.count ?? 1;
        const times = count > 1 ? ` (${count} times)` : '';
        return `event ${(0,objects/* eventTime */.gE)(event)} ${event.reason ?? ''}: ${(0,plain_words/* oneLine */.TN)(event.message ?? '', LONG)}${times}`;
    });
}

// EXTERNAL MODULE: ./shared/rollout/new-pods.js
var new_pods = __nccwpck_require__(1841);
// EXTERNAL MODULE: ./shared/rollout/pod-cause.js
var pod_cause = __nccwpck_require__(4947);
// EXTERNAL MODULE: ./shared/rollout/workloads-report.js
var workloads_report = __nccwpck_require__(2783);
;// CONCATENATED MODULE: ./shared/rollout/evidence.js





const LOG_LINES = 50;
const LOG_BYTES = 16 * 1024;
const TOTAL = 64 * 1024;
const BUDGET = 10_000;
const PODS_PER_WORKLOAD = 2;
/**
 * Gathers what a person would look up about workloads that are not ready, before anything is undone: states,
 * events, probes, the last log lines. Takes at most ten seconds, shows at most 64 KiB, never fails, and never
 * reads values of environment variables or Secrets.
 */
async function gatherEvidence(states, cluster, clock) {
    const failing = states.filter(({ isDone }) => !isDone);
    const done = new AbortController();
    const exhibits = failing.length === 0 ? [] : [workloadTable(states)];
    const gathering = Promise.all(failing.map((state) => examine(state, cluster, (exhibit) => exhibits.push(exhibit))));
    const late = clock.wait(BUDGET, done.signal).catch(() => undefined);
    await Promise.race([gathering, late]);
    done.abort();
    const all = [...exhibits];
    return { shown: withinLimit(all), all };
}
/** The evidence as one text, for a file. */
function formatEvidence(headline, exhibits) {
    return [headline, ...exhibits.map(({ title, text }) => `## ${title}\n${text}`)].join('\n\n');
}
function workloadTable(states) {
    const lines = states.map((state) => {
        const [name = '', ready = '', is = ''] = (0,workloads_report/* stateRow */.G)(state);
        return `${name.padEnd(40)} ${ready.padEnd(7)} ${is}`;
    });
    return { title: 'Workloads', text: lines.join('\n') };
}
async function examine({ workload }, cluster, show) {
    try {
        const observed = await look(workload.namespace, cluster);
        const controller = (0,new_pods/* controllerOf */.Oo)(workload, observed);
        if (controller === undefined)
            return;
        const pods = (0,new_pods/* newPodsOf */.wn)(workload, controller, observed);
        const worst = oneOfEachFailure(pods, observed.events).slice(0, PODS_PER_WORKLOAD);
        show({
            title: `${workload.kind} ${workload.name}`,
            text: describeWorkload(workload, controller, worst, observed),
        });
        await Promise.all(worst.map((pod) => showLogs(pod, workload.namespace, cluster, show)));
    }
    catch (error) {
        show({ title: `${workload.kind} ${workload.name}`, text: `could not be examined: ${(0,errors/* messageOf */.b)(error)}` });
    }
}
async function look(namespace, cluster) {
    const list = async (resource) => 
    // Without the right to read one kind the evidence is weaker, not missing.
    (await cluster.list(resource, namespace).catch(() => []));
    const [deployments, statefulsets, daemonsets, jobs, replicasets, controllerrevisions, pods, events] = await Promise.all([
        list('deployments'),
        list('statefulsets'),
        list('daemonsets'),
        list('jobs'),
        list('replicasets'),
        list('controllerrevisions'),
        list('pods'),
        list('events'),
    ]);
    return {
        deployments,
        statefulsets,
        daemonsets,
        jobs,
        replicasets,
        controllerrevisions,
        pods,
        events,
        custom: [],
    };
}
function oneOfEachFailure(pods, events) {
    const bySignature = new Map();
    for (const pod of pods) {
        const cause = (0,pod_cause/* podCause */.x)(pod, events);
        const signature = cause === undefined ? '' : `${cause.kind} ${cause.container ?? ''} ${cause.detail}`;
        if (!bySignature.has(signature))
            bySignature.set(signature, pod);
    }
    return [...bySignature].toSorted(([a], [b]) => Number(a === '') - Number(b === '')).map(([, pod]) => pod);
}
async function showLogs(pod, namespace, cluster, show) {
    const statuses = [...(pod.status?.initContainerStatuses ?? []), ...(pod.status?.containerStatuses ?? [])];
    await Promise.all(statuses.map(async ({ name, restartCount = 0, state }) => {
        const previous = restartCount > 0 && state?.terminated === undefined;
        if (state?.waiting !== undefined && restartCount === 0)
            return;
        const request = {
            namespace,
            pod: pod.metadata.name,
            container: name,
            previous,
            lines: LOG_LINES,
            bytes: LOG_BYTES,
        };
        const text = await cluster
            .log(request)
            .catch((error) => `the log cannot be read: ${(0,errors/* messageOf */.b)(error)}`);
        const which = previous ? 'before its last restart' : 'so far';
        if (text.trim() === '')
            return;
        show({
            title: `log of ${pod.metadata.name}/${name} ${which}, last ${LOG_LINES} lines`,
            text: text.trimEnd(),
        });
    }));
}
function withinLimit(exhibits) {
    let left = TOTAL;
    return exhibits.flatMap(({ title, text }) => {
        if (left <= 0)
            return [];
        const kept = lastBytes(text, left);
        left -= bytesOf(text);
        return [{ title, text: kept }];
    });
}
const encoder = new TextEncoder();
function bytesOf(text) {
    return encoder.encode(text).length;
}
/** The end of a text, which says most; a character that the cut splits is dropped. */
function lastBytes(text, limit) {
    const bytes = encoder.encode(text);
    if (bytes.length <= limit)
        return text;
    return `…${new TextDecoder().decode(bytes.slice(-limit)).replace(/^\uFFFD+/, '')}`;
}

// EXTERNAL MODULE: ./shared/rollout/watch.js + 8 modules
var rollout_watch = __nccwpck_require__(3823);
;// CONCATENATED MODULE: ./shared/rollout/converge.js




/**
 * Runs a command of Helm's beside a watch, and ends when every workload is ready, or when one is doomed, or
 * at the deadline. Helm is interrupted as soon as the rollout is lost. Throws where the run is cancelled,
 * after Helm has ended.
 */
async function converge(plan, applyWithHelm, ports) {
    const watch = await (0,rollout_watch/* watchRollout */.D)(plan, ports, ports.signal);
    const began = ports.clock.monotonic();
    const interrupt = new AbortController();
    const helm = applyWithHelm(AbortSignal.any([interrupt.signal, ports.signal]));
    try {
        const ending = await outcome(helm, watch);
        return await conclude(ending, watch, ports, began);
    }
    finally {
        interrupt.abort();
        watch.stop();
        await helm.catch(() => undefined);
    }
}
async function outcome(helm, watch) {
    const applied = async () => {
        const { isSuccess, message } = await helm;
        if (!isSuccess)
            return { kind: 'helm-failed', message };
        await watch.applied();
        return watch.ending;
    };
    return Promise.race([applied(), watch.ending]);
}
async function conclude(ending, watch, { clock, cluster, log, signal, keepEvidence }, began) {
    // Helm that a cancel ended reports a failure of its own; the cancel is what happened.
    signal.throwIfAborted();
    const milliseconds = clock.monotonic() - began;
    if (ending.kind === 'ready')
        return { kind: 'ready', states: ending.states, milliseconds };
    const leading = watch.leading();
    const plain = ending.kind === 'helm-failed' ? (leading?.headline ?? (0,plain_words/* oneLine */.TN)(ending.message, 400)) : ending.headline;
    const cause = ending.kind === 'helm-failed' ? leading?.cause : ending.cause;
    const complaint = await complaintOf(cause, watch.states(), { cluster, clock });
    const headline = complaint === undefined ? plain : withComplaint(plain, complaint);
    log.info(`giving up: ${headline}`);
    const said = ending.kind === 'helm-failed' ? [{ title: 'what Helm said', text: ending.message }] : [];
    for (const { title, text } of said)
        log.quote(title, text);
    const states = watch.states();
    const { shown, all } = await gatherEvidence(states, cluster, clock);
    for (const { title, text } of shown)
        log.quote(title, text);
    await keepEvidence?.(formatEvidence(headline, [...said, ...all])).catch((error) => {
        log.warning(`the evidence could not be kept in a file: ${(0,errors/* messageOf */.b)(error)}`);
    });
    return { kind: 'failed', states, milliseconds, headline, cause, evidence: shown };
}
const LOG_PATIENCE = 2_000;
/** What the log of a program that crashed is known to mean; a log that does not come is not waited for. */
async function complaintOf(cause, states, { cluster, clock }) {
    const { pod, container } = cause ?? {};
    const workload = states.find(({ causes }) => causes.some((one) => one.pod === pod))?.workload;
    if (cause?.kind !== 'crash' || pod === undefined || container === undefined || workload === undefined) {
        return undefined;
    }
    const { namespace } = workload;
    const request = { namespace, pod, container, previous: false, lines: 20, bytes: 8_192 };
    const done = new AbortController();
    const late = clock.wait(LOG_PATIENCE, done.signal).then(() => '', () => '');
    const log = await Promise.race([cluster.log(request).catch(() => ''), late]);
    done.abort();
    return (0,plain_words/* knownComplaint */.Xr)(log);
}
/** Before the numbers in brackets, which come last. */
function withComplaint(headline, complaint) {
    const at = headline.lastIndexOf(' (pod ');
    return at < 0 ? `${headline}: ${complaint}` : `${headline.slice(0, at)}: ${complaint}${headline.slice(at)}`;
}


/***/ }),

/***/ 3460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kj: () => (/* binding */ isCustom),
/* harmony export */   f8: () => (/* binding */ customOf),
/* harmony export */   hX: () => (/* binding */ judgeCustom)
/* harmony export */ });
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6214);
/* harmony import */ var _plain_words_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2070);


/** On an object whose conditions are nothing to wait for: `trunkline.dev/wait: "false"`. */
const WAIT = 'trunkline.dev/wait';
/** The groups of Kubernetes itself; its other ones have no dot. */
const BUILT_IN = new Set(['admissionregistration', 'apiextensions', 'apiregistration', 'authentication', 'authorization']
    .concat(['certificates', 'coordination', 'discovery', 'events', 'flowcontrol.apiserver', 'networking'])
    .concat(['node', 'rbac.authorization', 'resource', 'scheduling', 'storage'])
    .map((name) => `${name}.k8s.io`));
function isCustom({ apiVersion = '' }) {
    const [group = '', version] = apiVersion.split('/');
    return version !== undefined && group.includes('.') && !BUILT_IN.has(group);
}
/** A custom resource as something to wait for; nothing where the chart says that it is not. */
function customOf({ apiVersion = '', kind = '', metadata }, namespace) {
    if (metadata.annotations?.[WAIT] === 'false')
        return [];
    const api = { version: apiVersion, kind };
    // Its controller takes a moment to say that it has begun.
    return [
        {
            kind: 'Custom',
            api,
            namespace: metadata.namespace ?? namespace,
            name: metadata.name,
            containers: [],
            isUnprobed: true,
        },
    ];
}
/**
 * Judges a custom resource by the conditions that controllers agree on (kstatus, "The Conditions"): Stalled,
 * Reconciling, Ready. One without them has nothing to say, and is done.
 */
function judgeCustom({ metadata, status }) {
    const generation = metadata.generation ?? 0;
    if ((status?.observedGeneration ?? generation) < generation)
        return BUSY;
    const all = status?.conditions ?? [];
    const current = all.filter(({ observedGeneration = generation }) => observedGeneration >= generation);
    // All that it said was about an older generation.
    if (current.length === 0 && all.length > 0)
        return BUSY;
    return judgeConditions(current);
}
function judgeConditions(conditions) {
    const is = (type) => (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .conditionOf */ .rI)(conditions, type, 'True');
    const stalled = is('Stalled') ?? is('Failed');
    if (stalled !== undefined)
        return { isDone: false, cause: { kind: 'custom-stalled', ...words(stalled) } };
    const ready = conditions.find(({ type }) => type === 'Ready' || type === 'Available');
    if (ready !== undefined && ready.status !== 'True') {
        return { isDone: false, cause: { kind: 'custom-not-ready', ...words(ready) } };
    }
    return is('Reconciling') === undefined ? { isDone: true, cause: undefined } : BUSY;
}
const BUSY = { isDone: false, cause: undefined };
function words({ type, status, reason, message }) {
    return { reason: reason ?? `${type}=${status}`, detail: (0,_plain_words_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(message ?? '') };
}


/***/ }),

/***/ 3678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D1: () => (/* binding */ gracesOf),
/* harmony export */   KG: () => (/* binding */ CRASHES),
/* harmony export */   Zv: () => (/* binding */ GRACE),
/* harmony export */   cZ: () => (/* binding */ parseOwnGrace)
/* harmony export */ });
const SECOND = 1_000;
/**
 * How long a cause may last before the rollout is given up, in milliseconds. Naming is not acting: things
 * heal, and the cluster itself retries. Infinity leaves it to the deadline.
 */
const GRACE = {
    // Nothing in the cluster can heal these.
    'image-name': 0,
    'job-failed': 0,
    'progress-deadline': 0,
    'image-differs': 10 * SECOND,
    'image-never': 10 * SECOND,
    // The kubelet pulls again about 10 s and 30 s after its first try: what is late by 15 s is found by the third.
    'image-missing': 60 * SECOND,
    'image-denied': 60 * SECOND,
    'image-pull': 120 * SECOND,
    // An operator may bring a Secret some seconds after the Deployment that mounts it.
    configuration: 45 * SECOND,
    start: 45 * SECOND,
    mount: 120 * SECOND,
    // Counted in restarts, not in time: see CRASHES.
    crash: 0,
    // An autoscaler needs a minute or two for a node; a quota is free again when the old pods are gone.
    unschedulable: 120 * SECOND,
    'pod-refused': 60 * SECOND,
    paused: Number.POSITIVE_INFINITY,
    'not-ready': Number.POSITIVE_INFINITY,
    // What its controller calls stalled may be missing only what the same release brings.
    'custom-stalled': 30 * SECOND,
    'custom-not-ready': Number.POSITIVE_INFINITY,
};
/** Restarts after which a crash loop is given up: three crashes and then fine is common where a database comes up late. */
const CRASHES = 3;
const PERMANENT = new Set(['job-failed', 'progress-deadline']);
/** Parses `image-missing=90s`, with `parse` for the duration; throws where the cause is none. */
function parseOwnGrace(line, parse) {
    const equals = line.indexOf('=');
    const kind = line.slice(0, Math.max(0, equals)).trim();
    if (!isCauseKind(kind) || PERMANENT.has(kind)) {
        const known = Object.keys(GRACE).filter((name) => !PERMANENT.has(name));
        throw new TypeError(`a line cause=duration with one of the causes ${known.join(', ')}, got "${line}"`);
    }
    return { kind, grace: parse(line.slice(equals + 1).trim()) };
}
/** The graces of a step; with `failFast` off, only what is over by itself ends a rollout before its deadline. */
function gracesOf(own, failFast) {
    if (failFast)
        return { ...GRACE, ...Object.fromEntries(own.map(({ kind, grace }) => [kind, grace])) };
    const patient = Object.keys(GRACE).map((kind) => [kind, PERMANENT.has(kind) ? 0 : Number.POSITIVE_INFINITY]);
    return Object.fromEntries(patient);
}
function isCauseKind(text) {
    return Object.hasOwn(GRACE, text);
}


/***/ }),

/***/ 2880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ ownerLabels),
/* harmony export */   Mq: () => (/* binding */ undoTarget),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   h7: () => (/* binding */ currentRevision),
/* harmony export */   kg: () => (/* binding */ LABELS),
/* harmony export */   kw: () => (/* binding */ historyLimit),
/* harmony export */   mm: () => (/* binding */ isPending),
/* harmony export */   zI: () => (/* binding */ isAbandoned)
/* harmony export */ });
/* unused harmony exports isVerified, wasDeployed, rollbackTarget */
/** The labels that Trunkline puts on a helm revision; Helm keeps them on the release's Secret. */
const LABELS = {
    run: 'trunkline.dev/run',
    attempt: 'trunkline.dev/attempt',
    repository: 'trunkline.dev/repository',
    revision: 'trunkline.dev/revision',
    application: 'trunkline.dev/application',
    verified: 'trunkline.dev/verified',
    failed: 'trunkline.dev/failed',
};
function currentRevision(history) {
    return history.reduce((newest, revision) => (newest === undefined || revision.number > newest.number ? revision : newest), undefined);
}
function isPending({ status }) {
    return status.startsWith('pending-') || status === 'uninstalling';
}
function isVerified({ labels }) {
    return labels[LABELS.verified] === 'true';
}
/**
 * Whether it was once live. The status alone does not tell: where nothing is deployed, Helm's next upgrade
 * starts from the failed helm revision and then calls that one superseded. The label stays.
 */
function wasDeployed({ status, labels }) {
    return (status === 'deployed' || status === 'superseded') && labels[LABELS.failed] !== 'true';
}
/**
 * Whether an earlier attempt of the same run left it pending. A run is attempted again only after the
 * attempt before it has ended; the labels of a pending rollback are its target's and prove nothing.
 */
function isAbandoned({ status, labels }, owner) {
    if (status === 'pending-rollback' || labels[LABELS.run] !== owner.run)
        return false;
    return Number(labels[LABELS.attempt] ?? Number.NaN) < owner.attempt;
}
/** The run that its labels name; undefined where it is not one of ours. */
function ownerOf({ labels }) {
    const [run, attempt] = [labels[LABELS.run], Number(labels[LABELS.attempt] ?? 1)];
    if (run === undefined || !Number.isSafeInteger(attempt))
        return undefined;
    const repository = labels[LABELS.repository]?.replace('--', '/');
    return { run, attempt, ...(repository === undefined ? {} : { repository }) };
}
/** The labels that name a helm revision's owner; a repository too long for a label is left out. */
function ownerLabels({ run, attempt, repository = '' }) {
    // No account on GitHub has two hyphens in a row in its name.
    const name = repository.replace('/', '--');
    const fits = /^[A-Za-z0-9][\w.-]{0,61}[A-Za-z0-9]$/.test(name);
    return {
        [LABELS.run]: run,
        [LABELS.attempt]: String(attempt),
        ...(fits ? { [LABELS.repository]: name } : {}),
    };
}
/** Where a failed upgrade goes back to: the newest verified revision before it, else the newest that was deployed. */
function undoTarget(history, failed) {
    const earlier = newestFirst(history).filter((revision) => revision.number < failed && wasDeployed(revision));
    // Ours was watched until it was ready; of what others deployed, Helm knows only that it was applied.
    return earlier.find(isVerified) ?? earlier.find((revision) => ownerOf(revision) !== undefined) ?? earlier[0];
}
/**
 * How many helm revisions Helm has to keep, so that however many have failed since, the newest verified one is
 * not among those that it prunes; at least `least`.
 */
function historyLimit(history, least) {
    const kept = newestFirst(history);
    const at = kept.findIndex((revision) => isVerified(revision) && wasDeployed(revision));
    // Itself, what is newer, and the one that is about to be made.
    return Math.max(least, at + 2);
}
/** Where an asked-for rollback goes; undefined where nothing fits. */
function rollbackTarget(history, goal) {
    const current = currentRevision(history);
    if (typeof goal === 'number')
        return history.find(({ number }) => number === goal);
    const earlier = newestFirst(history).filter((revision) => revision.number !== current?.number && wasDeployed(revision));
    return goal === 'verified' ? earlier.find(isVerified) : earlier[0];
}
function newestFirst(history) {
    return history.toSorted((a, b) => b.number - a.number);
}


/***/ }),

/***/ 3500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ awaitHooks)
/* harmony export */ });
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6214);
/* harmony import */ var _workloads_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8768);


const PAUSE = 1_000;
/** The name of a hook's Job that is still at work; undefined where all have ended. */
async function runningHook(objects, namespace, cluster) {
    const hooks = (0,_workloads_js__WEBPACK_IMPORTED_MODULE_0__/* .allHookJobsOf */ .q$)(objects, namespace);
    for (const place of new Set(hooks.map((hook) => hook.namespace))) {
        const jobs = await cluster.list('jobs', place);
        const found = hooks.find(({ name, namespace: where }) => jobs.some((job) => where === place && job.metadata.name === name && isAtWork(job)));
        if (found !== undefined)
            return found.name;
    }
    return undefined;
}
/** Waits until no hook's Job works any more: a migration must not have the schema's old user put under it. */
async function awaitHooks({ objects, namespace, timeout }, ports) {
    const { cluster, clock, log, signal } = ports;
    const until = clock.monotonic() + timeout;
    let said = '';
    for (;;) {
        const name = await runningHook(objects, namespace, cluster);
        if (name === undefined || clock.monotonic() >= until)
            return name;
        if (said !== name)
            log.info(`the hook's Job ${name} still runs: nothing is rolled back under it`);
        said = name;
        await clock.wait(PAUSE, signal);
    }
}
/** Until a condition says that it has ended: between two retries, and before its first pod, none is active. */
function isAtWork({ spec, status }) {
    const hasEnded = ['Complete', 'Failed'].some((type) => (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .conditionOf */ .rI)(status?.conditions, type, 'True') !== undefined);
    return !hasEnded && spec?.suspend !== true;
}


/***/ }),

/***/ 2271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ holdRelease),
/* harmony export */   aS: () => (/* binding */ formatHolder)
/* harmony export */ });
/* unused harmony export parseHolder */
/* harmony import */ var _helm_revision_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2880);
/* harmony import */ var _undo_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7322);


/**
 * Makes the release this step's own. What another left pending is taken over only when its run has ended, by
 * marking it failed: nothing is uninstalled and no history deleted. No answer about the owner means locked.
 */
async function holdRelease(me, ports) {
    const { helm, lease, log } = ports;
    const [history, held] = await Promise.all([helm.history(), lease.peek()]);
    const current = (0,_helm_revision_js__WEBPACK_IMPORTED_MODULE_0__/* .currentRevision */ .h7)(history);
    const pending = current !== undefined && (0,_helm_revision_js__WEBPACK_IMPORTED_MODULE_0__/* .isPending */ .mm)(current) ? current : undefined;
    const why = await closedBy(pending, held, me, ports);
    if (why !== undefined)
        return { kind: 'locked', why };
    if (!(await lease.take()))
        return { kind: 'locked', why: 'another step took its lease a moment ago' };
    if (pending === undefined)
        return { kind: 'held', history };
    const whose = describeOwner(pendingOwner(pending, held));
    log.info(`helm revision ${pending.number} was left ${pending.status} by ${whose}, which has ended: marked failed`);
    await (0,_undo_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)(pending, `left ${pending.status} by ${whose}, which ended before the rollout did`, helm);
    return { kind: 'held', history: await helm.history() };
}
/** Why the release is not free; undefined where it is. */
async function closedBy(pending, lease, me, ports) {
    const holder = lease === undefined ? undefined : parseHolder(lease.holder);
    // A step before this one of the same job has ended, however it did.
    if (holder !== undefined && isSameJob(holder, me))
        return undefined;
    const busy = lease?.isLive === true ? await closedByLease(lease.holder, holder, me, ports) : undefined;
    if (busy !== undefined || pending === undefined)
        return busy;
    return closedByPending(pending, lease, me, ports);
}
async function closedByLease(name, holder, me, ports) {
    if (holder === undefined)
        return `held by ${name}`;
    const state = await stateOf(holder, me, ports);
    return state === 'ended' ? undefined : `held by ${describe(holder, state)}`;
}
async function closedByPending(pending, lease, me, ports) {
    const owner = pendingOwner(pending, lease);
    const what = `helm revision ${pending.number} is ${pending.status}`;
    if (owner === undefined)
        return `${what}, and nothing says whose it is`;
    const state = (0,_helm_revision_js__WEBPACK_IMPORTED_MODULE_0__/* .isAbandoned */ .zI)(pending, me) ? 'ended' : await stateOf(owner, me, ports);
    return state === 'ended' ? undefined : `${what}, begun by ${describe(owner, state)}`;
}
/** A run is attempted again only after the attempt before it has ended. */
async function stateOf(owner, me, ports) {
    const isOurRun = owner.run === me.run && owner.repository === me.repository;
    return isOurRun && owner.attempt < me.attempt ? 'ended' : ports.stateOf(owner);
}
/** The labels of a pending rollback are its target's: only the lease tells whose it is. */
function pendingOwner(pending, lease) {
    const holder = lease === undefined ? undefined : parseHolder(lease.holder);
    return pending.status === 'pending-rollback' ? holder : ((0,_helm_revision_js__WEBPACK_IMPORTED_MODULE_0__/* .ownerOf */ .bf)(pending) ?? holder);
}
function isSameJob(one, other) {
    return formatHolder(one) === formatHolder(other);
}
/** One owner as a lease names it: `acme/shop 4242 1 deploy@runner-7`. */
function formatHolder({ repository = '', run, attempt, job = '' }) {
    return [repository, run, String(attempt), job].map((part) => part.replaceAll(/\s+/g, '-') || '-').join(' ');
}
function parseHolder(text) {
    const [repository = '', run = '', attempt = '', job = ''] = text.split(' ');
    if (!/^\d+$/.test(attempt) || run === '-' || run === '')
        return undefined;
    const known = (part) => (part === '-' || part === '' ? undefined : part);
    return {
        run,
        attempt: Number(attempt),
        ...(known(repository) === undefined ? {} : { repository }),
        ...(known(job) === undefined ? {} : { job }),
    };
}
function describe(owner, state) {
    const told = state === 'active' ? 'which is still at work' : 'and nobody could say whether that has ended';
    return `${describeOwner(owner)}, ${told}`;
}
function describeOwner(owner) {
    if (owner === undefined)
        return 'somebody';
    const where = owner.repository === undefined ? '' : ` of ${owner.repository}`;
    return `run ${owner.run}${where}, attempt ${owner.attempt}`;
}


/***/ }),

/***/ 4245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ splitDocuments),
/* harmony export */   e: () => (/* binding */ diffManifests)
/* harmony export */ });
const MOST_FIELDS = 20;
/** Fields whose values tell a reader what he looks for and hold no secret. */
const SHOWN = /(?:^|\.)(?:image|replicas|schedule|type|port|targetPort|containerPort|cpu|memory|minReplicas|maxReplicas|helm\.sh\/chart|app\.kubernetes\.io\/version)$/;
/**
 * Compares what two manifests consist of, object by object. Only documents that differ are parsed: a chart may
 * render megabytes. No value of a Secret or of an environment variable is shown, and no other one that could hold a secret.
 */
function diffManifests(before, after, parse) {
    const [old, now] = [partsOf(before), partsOf(after)];
    const same = new Set([...old.values()].filter((part) => now.get(part.key)?.text === part.text).map(({ key }) => key));
    const changed = [...now.values()]
        .filter(({ key }) => !same.has(key))
        .map((part) => changeOf(old.get(part.key), part, parse));
    const removed = [...old.values()]
        .filter(({ key }) => !now.has(key))
        .map(({ key }) => ({ change: 'removed', object: key, fields: [] }));
    return [...changed.filter((change) => change !== undefined), ...removed];
}
function changeOf(old, part, parse) {
    if (old === undefined)
        return { change: 'added', object: part.key, fields: [] };
    if (part.kind === 'Secret')
        return { change: 'changed', object: part.key, fields: [] };
    const fields = differences(parse(old.text), parse(part.text), '');
    if (fields.length === 0)
        return undefined;
    const more = fields.length > MOST_FIELDS ? [`and ${fields.length - MOST_FIELDS} more`] : [];
    return { change: 'changed', object: part.key, fields: [...fields.slice(0, MOST_FIELDS), ...more] };
}
/** Helm puts `---` between documents and a comment on their source in front. */
function splitDocuments(manifest) {
    return `\n${manifest}`.split(/\n---(?:[ \t].*)?(?=\n|$)/).filter((text) => /^\s*[^#\s]/m.test(text));
}
function partsOf(manifests) {
    const parts = manifests.flatMap(splitDocuments).map((text) => {
        const kind = /^kind:\s*["']?([\w.-]+)/m.exec(text)?.[1] ?? 'Object';
        const metadata = /^metadata:\s*\n((?:[ \t].*(?:\n|$)|\s*\n)*)/m.exec(text)?.[1] ?? '';
        const indent = /^ +/.exec(metadata)?.[0].length ?? 2;
        const own = (name) => new RegExp(`^ {${indent}}${name}:\\s*["']?([^"'\\s#]+)`, 'm').exec(metadata)?.[1];
        const namespace = own('namespace');
        const key = `${kind} ${own('name') ?? '?'}${namespace === undefined ? '' : ` in ${namespace}`}`;
        return { text: text.replace(/^(?:\s*#.*\n)+/, '').trim(), key, kind };
    });
    return new Map(parts.map((part) => [part.key, part]));
}
function differences(old, now, path) {
    if (JSON.stringify(old) === JSON.stringify(now))
        return [];
    if (Array.isArray(old) && Array.isArray(now))
        return listDifferences(old, now, path);
    if (isRecord(old) && isRecord(now)) {
        const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
        return keys.flatMap((key) => differences(old[key], now[key], path === '' ? key : `${path}.${key}`));
    }
    return [describe(path, old, now)];
}
/** Lists of named things, like containers, are compared by name: one that was put in front changes no other. */
function listDifferences(old, now, path) {
    const names = [...old, ...now].map((item) => (isRecord(item) ? item['name'] : undefined));
    if (!names.every((name) => typeof name === 'string')) {
        const longest = Math.max(old.length, now.length);
        return Array.from({ length: longest }, (_, at) => differences(old[at], now[at], `${path}[${at}]`)).flat();
    }
    const find = (list, name) => list.find((item) => isRecord(item) && item['name'] === name);
    return [...new Set(names)].flatMap((name) => differences(find(old, name), find(now, name), `${path}[${name}]`));
}
function describe(path, old, now) {
    if (old === undefined)
        return `${path}: added${shown(path, now)}`;
    if (now === undefined)
        return `${path}: removed`;
    const isShown = SHOWN.test(path) && !isRecord(old) && !isRecord(now);
    return isShown ? `${path}: ${String(old)} → ${String(now)}` : `${path}: changed`;
}
function shown(path, value) {
    return SHOWN.test(path) && !isRecord(value) && !Array.isArray(value) ? ` ${String(value)}` : '';
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 1841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Oo: () => (/* binding */ controllerOf),
/* harmony export */   Vs: () => (/* binding */ newReplicaSet),
/* harmony export */   XJ: () => (/* binding */ isObserved),
/* harmony export */   wn: () => (/* binding */ newPodsOf)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(108);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6214);
/* harmony import */ var _workloads_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8768);



const REVISION = 'deployment.kubernetes.io/revision';
const HASH = 'controller-revision-hash';
/** The live object of a workload, undefined while the cluster has none. */
function controllerOf(workload, observed) {
    if (workload.kind === 'Custom')
        return observed.custom.find((object) => isThis(workload, object));
    const objects = workload.kind === 'CronJob' ? [] : observed[_workloads_js__WEBPACK_IMPORTED_MODULE_0__/* .RESOURCES */ .eZ[workload.kind]];
    return objects.find(({ metadata }) => metadata.name === workload.name && metadata.namespace === workload.namespace);
}
/** A resource of the whole cluster has no namespace. */
function isThis({ api, namespace, name }, { apiVersion, kind, metadata }) {
    const isType = (kind ?? api?.kind) === api?.kind && (apiVersion ?? api?.version) === api?.version;
    return isType && metadata.name === name && (metadata.namespace ?? namespace) === namespace;
}
/** Whether the controller has looked at the newest spec; before that its status speaks of an older one. */
function isObserved({ metadata, status }) {
    return (status?.observedGeneration ?? 0) >= (metadata.generation ?? 0);
}
/**
 * The pods of the newest template only, without those on their way out: an old pod that still
 * serves proves nothing about a rollout, and an old pod that fails is not its fault.
 */
function newPodsOf(workload, controller, observed) {
    return podsOf(workload, controller, observed).filter(({ metadata }) => metadata.deletionTimestamp === undefined);
}
/**
 * The ReplicaSet of a Deployment's newest template. The revision alone does not say it: a Deployment that is recreated
 * has looked at its new template, and still bears the revision of the old one until its old pods are gone.
 */
function newReplicaSet(deployment, { replicasets }) {
    const revision = deployment.metadata.annotations?.[REVISION];
    if (revision === undefined || !isObserved(deployment))
        return undefined;
    return replicasets.find((set) => (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwnedBy */ .D0)(set, deployment) &&
        set.metadata.annotations?.[REVISION] === revision &&
        haveOneTemplate(set, deployment));
}
/** As the controller itself compares them (kubernetes, pkg/controller/deployment/util, EqualIgnoreHash). */
function haveOneTemplate(set, deployment) {
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$)(withoutHash(set.spec?.template)) === (0,_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$)(withoutHash(deployment.spec?.template));
}
function withoutHash(template = {}) {
    const { 'pod-template-hash': _, ...labels } = template.metadata?.labels ?? {};
    return { ...template, metadata: { ...template.metadata, labels } };
}
function podsOf(workload, controller, observed) {
    if (workload.kind === 'Job')
        return observed.pods.filter((pod) => (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwnedBy */ .D0)(pod, controller));
    if (workload.kind === 'Deployment') {
        const set = newReplicaSet(controller, observed);
        return set === undefined ? [] : observed.pods.filter((pod) => (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwnedBy */ .D0)(pod, set));
    }
    const hash = workload.kind === 'StatefulSet' ? updateRevision(controller) : newestHash(controller, observed);
    if (hash === undefined)
        return [];
    return observed.pods.filter((pod) => (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwnedBy */ .D0)(pod, controller) && pod.metadata.labels?.[HASH] === hash);
}
function updateRevision(statefulSet) {
    return isObserved(statefulSet) ? statefulSet.status?.updateRevision : undefined;
}
function newestHash(daemonSet, { controllerrevisions }) {
    if (!isObserved(daemonSet))
        return undefined;
    const newest = controllerrevisions
        .filter((revision) => (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwnedBy */ .D0)(revision, daemonSet))
        .toSorted((a, b) => (b.revision ?? 0) - (a.revision ?? 0))[0];
    return newest?.metadata.labels?.[HASH];
}


/***/ }),

/***/ 6214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ isOwnedBy),
/* harmony export */   gE: () => (/* binding */ eventTime),
/* harmony export */   rI: () => (/* binding */ conditionOf),
/* harmony export */   rU: () => (/* binding */ isReadyPod)
/* harmony export */ });
function isOwnedBy(object, owner) {
    return object.metadata.ownerReferences?.some(({ uid }) => uid === owner.metadata.uid) ?? false;
}
function conditionOf(conditions, type, status) {
    return conditions?.find((condition) => condition.type === type && condition.status === status);
}
function isReadyPod(pod) {
    return (pod.metadata.deletionTimestamp === undefined &&
        conditionOf(pod.status?.conditions, 'Ready', 'True') !== undefined);
}
/** When an event last happened; '' where the cluster does not say. */
function eventTime({ series, lastTimestamp, eventTime: first, metadata }) {
    return series?.lastObservedTime ?? lastTimestamp ?? first ?? metadata.creationTimestamp ?? '';
}


/***/ }),

/***/ 2070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GZ: () => (/* binding */ isDenied),
/* harmony export */   KE: () => (/* binding */ describeExit),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Xr: () => (/* binding */ knownComplaint),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   ig: () => (/* binding */ describeStart),
/* harmony export */   p5: () => (/* binding */ describePull)
/* harmony export */ });
const LIMIT = 200;
const EXITS = {
    126: 'the program is not executable',
    127: 'the program was not found',
    134: 'aborted',
    137: 'killed',
    139: 'segmentation fault',
    143: 'ended by SIGTERM',
};
/** How a container ended, in words: `exit 137, out of memory`. */
function describeExit({ exitCode, reason, message }) {
    if (reason === 'OOMKilled')
        return `exit ${exitCode}, out of memory`;
    if (reason === 'StartError' || reason === 'ContainerCannotRun')
        return describeStart(message ?? reason);
    const words = EXITS[exitCode];
    return words === undefined ? `exit ${exitCode}` : `exit ${exitCode}, ${words}`;
}
/** What a runtime says when a container cannot start, without the frames around it. */
function describeStart(message) {
    return oneLine(/exec: .*?(?=: unknown|$)/.exec(message)?.[0] ?? message);
}
/** What a failed pull comes down to; the registry's words where they say it. */
function describePull(message) {
    if (isMissing(message))
        return 'manifest unknown';
    if (isDenied(message))
        return 'pull access denied';
    const [, last] = /dial tcp[^:]*: (.*)$/s.exec(message) ??
        /(?:failed to do request|Error response from daemon): (.*)$/s.exec(message) ??
        [];
    return oneLine(last ?? message);
}
function isMissing(message) {
    return /manifest unknown|not found|name unknown|no match for platform|repository does not exist/i.test(message);
}
function isDenied(message) {
    return /unauthorized|denied|forbidden|authentication required|no basic auth/i.test(message);
}
/** What loaders and runtimes say when a program cannot run at all; nothing of an application's own words. */
const CANNOT_RUN = [
    /exec format error/i,
    /error while loading shared libraries: [\w.+-]+/,
    /cannot execute binary file/i,
    /no such file or directory/i,
    /permission denied/i,
    /Cannot find module '[^']{1,100}'/,
    /ModuleNotFoundError: No module named '[^']{1,100}'/,
    /could not find or load main class [\w.$]{1,100}/i,
    /EADDRINUSE[^\n]{0,60}/,
    /JavaScript heap out of memory|java\.lang\.OutOfMemoryError/,
    /ECONNREFUSED [\w.:[\]-]{1,60}/,
];
/** The part of a log that says why the program did not run; undefined where none is known for that. */
function knownComplaint(log) {
    const lines = log.trimEnd().split('\n').slice(-20).toReversed();
    for (const line of lines) {
        const found = CANNOT_RUN.map((sign) => sign.exec(line)?.[0]).find((text) => text !== undefined);
        if (found !== undefined)
            return oneLine(found, 120);
    }
    return undefined;
}
/** Foreign text as one short line. */
function oneLine(text, limit = LIMIT) {
    const line = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
    return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`;
}


/***/ }),

/***/ 4947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ lastEvent),
/* harmony export */   x: () => (/* binding */ podCause)
/* harmony export */ });
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6214);
/* harmony import */ var _plain_words_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2070);


/** Why the pod is not ready; undefined where it is, where it is only starting, or where the node took it away. */
function podCause(pod, events) {
    if ((0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .isReadyPod */ .rU)(pod) || isTakenAway(pod))
        return undefined;
    const about = events.filter(({ involvedObject }) => involvedObject?.uid === pod.metadata.uid);
    const statuses = [...(pod.status?.initContainerStatuses ?? []), ...(pod.status?.containerStatuses ?? [])];
    for (const status of statuses) {
        const cause = containerCause(status, about);
        if (cause !== undefined)
            return { ...cause, container: status.name };
    }
    return unscheduled(pod) ?? unmounted(pod, about) ?? notReady(pod, about);
}
/** The newest event of one of these reasons. */
function lastEvent(events, reasons) {
    return events
        .filter(({ reason }) => reason !== undefined && reasons.includes(reason))
        .toSorted((a, b) => (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .eventTime */ .gE)(b).localeCompare((0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .eventTime */ .gE)(a)))[0];
}
// Evictions, preemptions and drains say something about the node, never about the release.
function isTakenAway({ status }) {
    const reason = status?.reason ?? '';
    if (['Evicted', 'Preempting', 'NodeLost', 'Shutdown', 'NodeShutdown', 'Terminated'].includes(reason))
        return true;
    return (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .conditionOf */ .rI)(status?.conditions, 'DisruptionTarget', 'True') !== undefined;
}
function containerCause(status, events) {
    const waiting = status.state?.waiting;
    if (waiting?.reason !== undefined)
        return waitingCause(status, waiting.reason, waiting.message ?? '', events);
    const terminated = status.state?.terminated;
    if (terminated === undefined || terminated.exitCode === 0)
        return undefined;
    return crash(status, 'crashed');
}
function waitingCause(status, reason, message, events) {
    switch (reason) {
        case 'InvalidImageName':
            return { kind: 'image-name', reason, detail: (0,_plain_words_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(message) };
        case 'ErrImageNeverPull':
            return { kind: 'image-never', reason, detail: (0,_plain_words_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(message) };
        case 'ErrImagePull':
        case 'ImagePullBackOff':
        case 'RegistryUnavailable':
            return pullCause(reason, message, events);
        case 'CreateContainerConfigError':
            // The kubelet's own cache being late is not the configuration's fault.
            return /failed to sync .* cache/.test(message)
                ? undefined
                : { kind: 'configuration', reason, detail: (0,_plain_words_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(message) };
        case 'CreateContainerError':
        case 'RunContainerError':
            return { kind: 'start', reason, detail: (0,_plain_words_js__WEBPACK_IMPORTED_MODULE_0__/* .describeStart */ .ig)(message) };
        case 'CrashLoopBackOff':
            return crash(status, reason);
        default:
            return undefined;
    }
}
function pullCause(reason, message, events) {
    // Kubelets before 1.30 say only "Back-off pulling image" between the tries; the event kept the registry's words.
    const failed = events.filter((event) => event.message?.startsWith('Failed to pull image') === true);
    const text = `${message} ${lastEvent(failed, ['Failed'])?.message ?? ''}`;
    const kind = (0,_plain_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(text) ? 'image-missing' : (0,_plain_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isDenied */ .GZ)(text) ? 'image-denied' : 'image-pull';
    return { kind, reason, detail: (0,_plain_words_js__WEBPACK_IMPORTED_MODULE_0__/* .describePull */ .p5)(text) };
}
function crash(status, reason) {
    const ended = status.state?.terminated ?? status.lastState?.terminated;
    const restarts = status.restartCount ?? 0;
    const detail = ended === undefined ? 'ended' : (0,_plain_words_js__WEBPACK_IMPORTED_MODULE_0__/* .describeExit */ .KE)(ended);
    const times = restarts === 0 ? '' : `, ${restarts} ${restarts === 1 ? 'restart' : 'restarts'}`;
    return { kind: 'crash', reason, detail: `${detail}${times}`, restarts };
}
function unscheduled({ status }) {
    const condition = (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .conditionOf */ .rI)(status?.conditions, 'PodScheduled', 'False');
    if (condition?.reason !== 'Unschedulable')
        return undefined;
    return { kind: 'unschedulable', reason: 'Unschedulable', detail: (0,_plain_words_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(condition.message ?? '') };
}
function unmounted({ status }, events) {
    if (status?.phase !== 'Pending')
        return undefined;
    const event = lastEvent(events, ['FailedMount', 'FailedAttachVolume', 'FailedCreatePodSandBox']);
    if (event?.reason === undefined)
        return undefined;
    return { kind: 'mount', reason: event.reason, detail: (0,_plain_words_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(event.message ?? '') };
}
function notReady({ status }, events) {
    const running = status?.containerStatuses?.find(({ ready, state }) => ready !== true && state?.running !== undefined);
    const event = lastEvent(events, ['Unhealthy']);
    if (running === undefined || event === undefined)
        return undefined;
    return {
        kind: 'not-ready',
        reason: 'not ready',
        detail: (0,_plain_words_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(event.message ?? ''),
        container: running.name,
    };
}


/***/ }),

/***/ 7322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ rollBack),
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   t2: () => (/* binding */ keepRecordTrue)
/* harmony export */ });
/* unused harmony export recordFailure */
/* harmony import */ var _converge_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1147);
/* harmony import */ var _helm_revision_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2880);
/* harmony import */ var _hook_jobs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3500);
/* harmony import */ var _plain_words_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2070);
/* harmony import */ var _workloads_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8768);





/**
 * Goes back to an earlier helm revision and follows that like any rollout. The helm revision that it makes
 * carries its target's labels, as Helm copies them, but names this run as its maker.
 */
async function rollBack({ target, namespace, timeout, owner, graces }, helm, ports) {
    const [before, { objects }] = await Promise.all([helm.history(), helm.content(target.number)]);
    const base = (0,_helm_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .currentRevision */ .h7)(before)?.number ?? 0;
    const hooked = base === 0 ? [] : (await helm.content(base)).objects;
    const busy = await (0,_hook_jobs_js__WEBPACK_IMPORTED_MODULE_2__/* .awaitHooks */ .J)({ objects: hooked, namespace, timeout }, ports);
    if (busy !== undefined)
        return { converged: stillBusy(busy), made: undefined };
    const plan = {
        workloads: (0,_workloads_js__WEBPACK_IMPORTED_MODULE_4__/* .workloadsOf */ .mo)(objects, namespace),
        hooks: (0,_workloads_js__WEBPACK_IMPORTED_MODULE_4__/* .hookJobsOf */ .Dw)(objects, namespace, ['pre-rollback', 'post-rollback']),
        images: [],
        timeout,
        graces,
    };
    const converged = await keepRecordTrue(helm, base, () => (0,_converge_js__WEBPACK_IMPORTED_MODULE_0__/* .converge */ .c)(plan, (signal) => helm.rollback(target.number, signal), ports));
    const made = newerThan(base, await helm.history());
    if (made !== undefined) {
        const isReady = converged.kind === 'ready';
        await helm.label(made.number, {
            ...(0,_helm_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .ownerLabels */ .H0)(owner),
            ...(isReady ? { [_helm_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .LABELS */ .kg.failed]: null } : { [_helm_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .LABELS */ .kg.verified]: null }),
        });
    }
    return { converged, made };
}
function stillBusy(hook) {
    const headline = `${hook}: the hook's Job still runs, and nothing is rolled back under it`;
    return { kind: 'failed', states: [], milliseconds: 0, headline, cause: undefined, evidence: [] };
}
/**
 * Runs a rollout that makes a helm revision, and has Helm's record say `failed` unless it ended ready:
 * without its own wait Helm calls deployed what it has only applied, and a Helm that was killed says pending.
 */
async function keepRecordTrue(helm, base, rollout) {
    try {
        const converged = await rollout();
        if (converged.kind === 'failed')
            await recordFailure(helm, base, converged.headline);
        return converged;
    }
    catch (error) {
        await recordFailure(helm, base, error instanceof Error ? error.message : 'given up');
        throw error;
    }
}
/** Marks the newest helm revision after `base` as failed, unless Helm has said so itself. */
async function recordFailure(helm, base, why) {
    const made = newerThan(base, await helm.history());
    if (made !== undefined)
        await fail(made, why, helm);
    return made;
}
/** Has Helm's record say that a helm revision failed, now and after Helm has gone on from it. */
async function fail({ number, status }, why, helm) {
    await helm.label(number, { [_helm_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .LABELS */ .kg.failed]: 'true' });
    if (status !== 'failed')
        await helm.markFailed(number, (0,_plain_words_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(`Trunkline: ${why}`, 300));
}
function newerThan(base, history) {
    const newest = (0,_helm_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .currentRevision */ .h7)(history);
    return newest !== undefined && newest.number > base ? newest : undefined;
}


/***/ }),

/***/ 3823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  D: () => (/* binding */ watchRollout)
});

// EXTERNAL MODULE: ./shared/action/errors.js
var errors = __nccwpck_require__(8972);
// EXTERNAL MODULE: ./shared/rollout/workloads.js
var rollout_workloads = __nccwpck_require__(8768);
;// CONCATENATED MODULE: ./shared/rollout/following.js


const RETRY = 1_000;
/** The collections that tell of these workloads, each once. */
function sourcesOf(workloads) {
    const sources = new Map();
    for (const workload of workloads) {
        const { namespace } = workload;
        for (const resource of resourcesFor(workload)) {
            sources.set(`${namespace}/${resource}`, { resource, namespace });
        }
    }
    return [...sources.values()];
}
/** Follows a collection; resolves once what is there has been seen, or cannot be. */
function follow(source, ports, follower) {
    return source.resource.includes('/')
        ? followCustom(source, ports, follower)
        : followBuiltIn(source, ports, follower);
}
function followBuiltIn({ resource, namespace }, { cluster, log }, { changed, failed, signal }) {
    return new Promise((seen, lost) => {
        const told = (store) => {
            changed(store);
            seen();
        };
        cluster.follow(resource, namespace, told, signal).catch((error) => {
            if (signal.aborted)
                return lost(signal.reason);
            if (resource === 'events' && error instanceof errors/* DeliveryError */.V) {
                log.warning(`events cannot be read, causes will be less exact: ${(0,errors/* messageOf */.b)(error)}`);
                return seen();
            }
            failed(error);
            lost(error);
        });
    });
}
/** A custom resource that may not be read is not judged; one whose type is unknown may come with the release. */
function followCustom(source, ports, follower) {
    return new Promise((seen) => {
        const told = (store) => {
            follower.changed(store);
            seen();
        };
        const until = async () => {
            while (!follower.signal.aborted && (await tryCustom(source, told, ports, follower))) {
                seen();
                await ports.clock.wait(RETRY, follower.signal);
            }
            seen();
        };
        until().catch(() => seen());
    });
}
/** Follows until it is lost; true where it is worth another try. */
async function tryCustom({ resource, namespace }, told, { cluster, log }, { signal, unread }) {
    try {
        await cluster.follow(resource, namespace, told, signal);
        return false;
    }
    catch (error) {
        if (statusOf(error) !== 403)
            return true;
        unread();
        log.warning(`${resource} cannot be read, and is not waited for: ${(0,errors/* messageOf */.b)(error)}`);
        return false;
    }
}
function resourcesFor(workload) {
    const { kind } = workload;
    const resource = (0,rollout_workloads/* resourceOf */.KU)(workload);
    if (resource === undefined)
        return [];
    if (kind === 'Custom')
        return [resource];
    const extra = kind === 'Deployment' ? ['replicasets'] : kind === 'DaemonSet' ? ['controllerrevisions'] : [];
    return [resource, 'pods', 'events', ...extra];
}
function statusOf(error) {
    const cause = error instanceof errors/* DeliveryError */.V ? error.cause : undefined;
    return typeof cause === 'object' && cause !== null && 'status' in cause ? cause.status : undefined;
}

;// CONCATENATED MODULE: ./shared/rollout/headline.js
/** A cause as people read it first: `web: ImagePullBackOff – manifest unknown (pod web-7c9-abc, 0/1 ready, 14 s)`. */
function headline(cause, milliseconds) {
    const pod = cause.pod === undefined ? '' : `pod ${cause.pod}, `;
    const seconds = Math.round(milliseconds / 1_000);
    return `${causeLine(cause)} (${pod}${cause.ready}/${cause.wanted} ready, ${seconds} s)`;
}
/** A cause without the numbers that change from second to second. */
function causeLine({ workload, reason, detail, }) {
    return `${workload}: ${reason}${detail === '' ? '' : ` – ${detail}`}`;
}
/** How far a rollout is: `web 0/1, worker 1/1 ready`. */
function progressLine(states) {
    const counted = states.filter(({ workload }) => workload.kind !== 'CronJob');
    const parts = counted.map(({ workload, ready, wanted }) => `${workload.name} ${ready}/${wanted}`);
    return parts.length === 0 ? 'nothing to wait for' : `${parts.join(', ')} ready`;
}

// EXTERNAL MODULE: ./shared/rollout/custom-resource.js
var custom_resource = __nccwpck_require__(3460);
// EXTERNAL MODULE: ./shared/rollout/grace.js
var grace = __nccwpck_require__(3678);
// EXTERNAL MODULE: ./shared/rollout/new-pods.js
var new_pods = __nccwpck_require__(1841);
// EXTERNAL MODULE: ./shared/rollout/objects.js
var objects = __nccwpck_require__(6214);
// EXTERNAL MODULE: ./shared/rollout/plain-words.js
var plain_words = __nccwpck_require__(2070);
// EXTERNAL MODULE: ./shared/rollout/pod-cause.js
var pod_cause = __nccwpck_require__(4947);
;// CONCATENATED MODULE: ./shared/rollout/readiness.js


/**
 * Whether a workload runs its newest template with all wanted pods ready and nothing of the old one left.
 * Asks both the controller's status and the pods themselves: either alone can lag behind the other.
 */
function readinessOf({ kind }, controller, newPods) {
    const ready = newPods.filter(objects/* isReadyPod */.rU).length;
    switch (kind) {
        case 'Custom':
        case 'CronJob':
            return { wanted: 0, ready: 0, isDone: true };
        case 'Job':
            return jobReadiness(controller, ready);
        case 'Deployment':
            return finish(controller, wantedReplicas(controller), ready, isDeploymentDone(controller));
        case 'StatefulSet':
            return statefulReadiness(controller, ready);
        case 'DaemonSet':
            return daemonReadiness(controller, ready);
    }
}
function finish(controller, wanted, ready, isStatusDone) {
    return { wanted, ready, isDone: (0,new_pods/* isObserved */.XJ)(controller) && isStatusDone && ready >= wanted };
}
function wantedReplicas({ spec }) {
    return spec?.replicas ?? 1;
}
function isDeploymentDone(controller) {
    const wanted = wantedReplicas(controller);
    const { updatedReplicas = 0, replicas = 0, readyReplicas = 0, availableReplicas = 0, } = controller.status ?? {};
    return [updatedReplicas, replicas, readyReplicas, availableReplicas].every((count) => count === wanted);
}
function statefulReadiness(controller, ready) {
    const { type, rollingUpdate } = controller.spec?.updateStrategy ?? {};
    const replicas = wantedReplicas(controller);
    // With OnDelete, or below a partition, old pods stay on purpose.
    const wanted = type === 'OnDelete' ? 0 : Math.max(0, replicas - (rollingUpdate?.partition ?? 0));
    const { updatedReplicas = 0, readyReplicas = 0, availableReplicas = readyReplicas, } = controller.status ?? {};
    const isStatusDone = updatedReplicas >= wanted && readyReplicas === replicas && availableReplicas === replicas;
    return finish(controller, wanted, ready, isStatusDone);
}
function daemonReadiness(controller, ready) {
    const { desiredNumberScheduled = 0, updatedNumberScheduled = 0, numberAvailable = 0, } = controller.status ?? {};
    const isStatusDone = numberAvailable >= desiredNumberScheduled &&
        (controller.spec?.updateStrategy?.type === 'OnDelete' || updatedNumberScheduled >= desiredNumberScheduled);
    const wanted = controller.spec?.updateStrategy?.type === 'OnDelete' ? 0 : desiredNumberScheduled;
    return finish(controller, wanted, ready, isStatusDone);
}
/** A Job has done what the release wants of it once it is complete; one that is suspended waits for a person. */
function jobReadiness({ status, spec }, ready) {
    const isComplete = (0,objects/* conditionOf */.rI)(status?.conditions, 'Complete', 'True') !== undefined;
    const wanted = spec?.completions === 0 ? 0 : 1;
    return {
        wanted,
        ready: isComplete ? wanted : Math.min(ready, wanted),
        isDone: isComplete || wanted === 0 || spec?.suspend === true,
    };
}

;// CONCATENATED MODULE: ./shared/rollout/running-image.js
/**
 * Compares what the node says it runs with what was asked for, under any repository name: mirrors and
 * registries' caches rename, only digests are identity. Containers whose image was not mapped are not judged.
 */
function runningImages(pod, containers, images) {
    const statuses = [...(pod.status?.initContainerStatuses ?? []), ...(pod.status?.containerStatuses ?? [])];
    return containers.flatMap(({ name, image }) => {
        const mapped = images.find(({ reference }) => isSameImage(reference, image));
        const imageId = statuses.find((status) => status.name === name)?.imageID;
        if (mapped === undefined || imageId === undefined || imageId === '')
            return [];
        return [{ container: name, imageId, fit: fitOf(imageId, mapped) }];
    });
}
function fitOf(imageId, { digests, isComplete }) {
    const digest = /sha256:[0-9a-f]{64}$/.exec(imageId)?.[0];
    if (digest !== undefined && digests.some((known) => known === digest))
        return 'fits';
    return isComplete && digest !== undefined ? 'differs' : 'unknown';
}
/** A manifest may carry a tag between repository and digest. */
function isSameImage(reference, image) {
    return image !== undefined && image.replace(/:[\w.-]+@/, '@') === reference;
}

;// CONCATENATED MODULE: ./shared/rollout/judgement.js








/** Judges one workload by what the cluster shows; says nothing of how long it has been so. */
function judge(workload, observed, images) {
    if (workload.kind === 'CronJob') {
        return { workload, wanted: 0, ready: 0, isDone: true, causes: [], images: [] };
    }
    const controller = (0,new_pods/* controllerOf */.Oo)(workload, observed);
    if (controller === undefined)
        return { workload, wanted: 1, ready: 0, isDone: false, causes: [], images: [] };
    if (workload.kind === 'Custom')
        return judgedCustom(workload, controller);
    const pods = (0,new_pods/* newPodsOf */.wn)(workload, controller, observed);
    const readiness = readinessOf(workload, controller, pods);
    const running = pods.flatMap((pod) => runningImages(pod, workload.containers, images));
    const counts = { workload: workload.name, ready: readiness.ready, wanted: readiness.wanted };
    const podCauses = pods.flatMap((pod) => causesOf(pod, workload, observed, images));
    const own = controllerCause(controller, observed, podCauses[0]);
    const causes = [...(own === undefined ? [] : [own]), ...podCauses].map((cause) => ({ ...cause, ...counts }));
    const isDone = readiness.isDone && running.every(({ fit }) => fit !== 'differs');
    return { ...readiness, workload, isDone, causes: isDone ? [] : causes, images: distinct(running) };
}
function judgedCustom(workload, object) {
    const { isDone, cause } = (0,custom_resource/* judgeCustom */.hX)(object);
    const counts = { wanted: 1, ready: isDone ? 1 : 0 };
    const causes = cause === undefined ? [] : [{ ...cause, workload: workload.name, ...counts }];
    return { workload, ...counts, isDone, causes, images: [] };
}
/** How long this cause may last before the rollout is given up, in milliseconds. */
function graceOf({ kind, restarts = 0 }, graces) {
    if (kind === 'crash')
        return restarts >= grace/* CRASHES */.KG ? graces.crash : Number.POSITIVE_INFINITY;
    return graces[kind];
}
function causesOf(pod, workload, observed, images) {
    const cause = (0,pod_cause/* podCause */.x)(pod, observed.events);
    if (cause !== undefined)
        return [{ ...cause, pod: pod.metadata.name }];
    const wrong = runningImages(pod, workload.containers, images).find(({ fit }) => fit === 'differs');
    if (wrong === undefined)
        return [];
    const detail = `the node reports ${wrong.imageId}`;
    return [
        {
            kind: 'image-differs',
            reason: 'another image',
            detail,
            container: wrong.container,
            pod: pod.metadata.name,
        },
    ];
}
/** What the controller itself says, once it has looked at the newest spec. */
function controllerCause(controller, observed, first) {
    const { status, spec } = controller;
    if (status?.observedGeneration !== undefined && !(0,new_pods/* isObserved */.XJ)(controller))
        return undefined;
    const conditions = status?.conditions;
    const progressing = (0,objects/* conditionOf */.rI)(conditions, 'Progressing', 'False');
    if (progressing?.reason === 'ProgressDeadlineExceeded') {
        return { ...(first ?? words(progressing)), kind: 'progress-deadline' };
    }
    const refused = refusedPods(controller, observed);
    if (refused !== undefined)
        return refused;
    const failed = (0,objects/* conditionOf */.rI)(conditions, 'Failed', 'True');
    if (failed !== undefined)
        return { ...(first ?? words(failed)), kind: 'job-failed' };
    return spec?.paused === true ? { kind: 'paused', reason: 'paused', detail: 'it is paused' } : undefined;
}
/** Pods that the API refuses to a controller, as by a quota; only Deployments have a condition for it. */
function refusedPods(controller, observed) {
    const set = (0,new_pods/* newReplicaSet */.Vs)(controller, observed);
    const condition = (0,objects/* conditionOf */.rI)(set?.status?.conditions, 'ReplicaFailure', 'True') ??
        (0,objects/* conditionOf */.rI)(controller.status?.conditions, 'ReplicaFailure', 'True');
    if (condition !== undefined)
        return { ...words(condition), kind: 'pod-refused' };
    if (controller.kind === 'Deployment' || set !== undefined)
        return undefined;
    const about = observed.events.filter(({ involvedObject }) => involvedObject?.uid === controller.metadata.uid);
    const event = (0,pod_cause/* lastEvent */.R)(about, ['FailedCreate']);
    if (event === undefined || hasPods(controller, observed))
        return undefined;
    return { kind: 'pod-refused', reason: 'FailedCreate', detail: (0,plain_words/* oneLine */.TN)(event.message ?? '') };
}
function hasPods(controller, { pods }) {
    return pods.some((pod) => (0,objects/* isOwnedBy */.D0)(pod, controller));
}
/** A condition's own words; a pod's cause, where there is one, says more. */
function words({ type, reason, message }) {
    return { reason: reason ?? type, detail: (0,plain_words/* oneLine */.TN)(message ?? '') };
}
function distinct(images) {
    return [...new Map(images.map((image) => [`${image.container} ${image.imageId}`, image])).values()];
}

;// CONCATENATED MODULE: ./shared/rollout/lasting.js


const CRASH_MEMORY = 120_000;
/**
 * Carries causes from one look to the next. A cause keeps its age while its workload shows it, whichever
 * pod it shows it on, and starts anew when another pod became ready meanwhile: that rollout moves.
 */
function carryCauses(before, states, now) {
    const found = states
        .flatMap(({ causes }) => firstOfEachKind(causes))
        .map((cause) => {
        const known = before.find(({ cause: old }) => isSame(old, cause));
        const moved = known !== undefined && cause.ready > known.cause.ready;
        return { cause, since: known === undefined || moved ? now : known.since, seen: now };
    });
    const remembered = before.filter(({ cause, seen }) => cause.kind === 'crash' &&
        now - seen < CRASH_MEMORY &&
        !found.some((lasting) => isSame(lasting.cause, cause)) &&
        states.some(({ workload, isDone }) => workload.name === cause.workload && !isDone));
    return [...found, ...remembered];
}
/** The cause that is there now and whose grace is spent, the oldest first. */
function spentCause(lasting, now, graces = grace/* GRACE */.Zv) {
    return byAge(lasting).find(({ cause, since, seen }) => seen === now && now - since >= graceOf(cause, graces));
}
/** The cause that explains best why it is not ready: what would be given up soonest, else what holds longest. */
function leadingCause(lasting, graces = grace/* GRACE */.Zv) {
    const due = ({ cause, since }) => since + graceOf(cause, graces);
    return byAge(lasting).toSorted((a, b) => (due(a) === due(b) ? 0 : due(a) - due(b)))[0];
}
function byAge(lasting) {
    return lasting.toSorted((a, b) => a.since - b.since);
}
function firstOfEachKind(causes) {
    return causes.filter((cause, index) => causes.findIndex((other) => isSame(other, cause)) === index);
}
function isSame(a, b) {
    return a.kind === b.kind && a.workload === b.workload;
}

;// CONCATENATED MODULE: ./shared/rollout/sightings.js

/** What has been seen of the cluster so far, by namespace and resource. */
class Sightings {
    #stores = new Map();
    keep(namespace, resource, store) {
        this.#stores.set(`${namespace}/${resource}`, store);
    }
    observed(namespace) {
        const of = (resource) => [...(this.#stores.get(`${namespace}/${resource}`)?.values() ?? [])];
        const custom = [...this.#stores]
            .filter(([key]) => key.startsWith(`${namespace}/`) && key.split('/').length > 2)
            .flatMap(([, store]) => [...store.values()]);
        return {
            deployments: of('deployments'),
            statefulsets: of('statefulsets'),
            daemonsets: of('daemonsets'),
            jobs: of('jobs'),
            replicasets: of('replicasets'),
            controllerrevisions: of('controllerrevisions'),
            pods: of('pods'),
            events: of('events'),
            custom,
        };
    }
    markOf(workload) {
        const resource = (0,rollout_workloads/* resourceOf */.KU)(workload);
        if (resource === undefined)
            return undefined;
        return markIn([...(this.#stores.get(`${workload.namespace}/${resource}`)?.values() ?? [])], workload);
    }
    marks(workloads) {
        return new Map(workloads.flatMap((workload) => {
            const mark = this.markOf(workload);
            return mark === undefined ? [] : [[(0,rollout_workloads/* workloadKey */.f6)(workload), mark]];
        }));
    }
}
/** The mark of a workload among listed objects. */
function markIn(objects, { name }) {
    const metadata = objects.find((object) => object.metadata.name === name)?.metadata;
    return metadata === undefined
        ? undefined
        : { uid: metadata.uid ?? '', generation: metadata.generation ?? 0 };
}
/** Whether `now` shows an apply that `before` did not. */
function isNewer(now, before) {
    if (now === undefined)
        return false;
    return before === undefined || now.uid !== before.uid || now.generation > before.generation;
}
/** Whether `now` shows at least what `wanted` showed. */
function hasReached(now, wanted) {
    return (now !== undefined &&
        (wanted === undefined || now.uid !== wanted.uid || now.generation >= wanted.generation));
}

;// CONCATENATED MODULE: ./shared/rollout/telling.js


const HEARTBEAT = 20_000;
// How starting looks: a probe fails until the program listens, a port is taken until the old pod is gone.
const STARTING = 3_000;
const ALSO_WHILE_STARTING = new Set(['not-ready', 'unschedulable']);
/** Says what a watch sees: each cause once, progress when it changes, and a sign of life every 20 s. */
class Telling {
    #info;
    #began;
    #said = new Set();
    #progress = '';
    #spokeAt;
    constructor(info, now) {
        this.#info = info;
        this.#began = now;
        this.#spokeAt = now;
    }
    tell(states, lasting, now) {
        for (const { cause, since } of lasting) {
            const key = `${cause.workload} ${cause.detail}`;
            if (this.#said.has(key) || (ALSO_WHILE_STARTING.has(cause.kind) && now - since < STARTING))
                continue;
            this.#said.add(key);
            this.#say(headline(cause, now - since), now);
        }
        const progress = progressLine(states);
        if (states.length > 0 && progress !== this.#progress) {
            this.#progress = progress;
            this.#say(progress, now);
        }
        if (now - this.#spokeAt < HEARTBEAT)
            return;
        const leading = leadingCause(lasting);
        const because = leading === undefined ? '' : `; ${causeLine(leading.cause)}`;
        this.#say(`still waiting after ${Math.round((now - this.#began) / 1_000)} s: ${progress}${because}`, now);
    }
    #say(line, now) {
        this.#info(line);
        this.#spokeAt = now;
    }
}

;// CONCATENATED MODULE: ./shared/rollout/watch.js







const TICK = 1_000;
// A program without a probe is ready as soon as it runs, also one that ends a moment later.
const SETTLE = 2_000;
/** Begins to follow a rollout; returns when the state before it has been seen, so that the apply can follow. */
async function watchRollout(plan, ports, signal) {
    const follower = new Follower(plan, ports, signal);
    await follower.begin();
    const ending = follower.run();
    // Whoever stops the watch early never asks for its ending.
    ending.catch(() => undefined);
    return {
        applied: () => follower.applied(),
        ending,
        leading: () => follower.leading(),
        states: () => follower.states,
        stop: () => follower.stop(),
    };
}
class Follower {
    states = [];
    #plan;
    #ports;
    #stop = new AbortController();
    #signal;
    #sightings = new Sightings();
    #telling;
    #began;
    #before = new Map();
    #wanted;
    #unread = new Set();
    #lasting = [];
    #readySince;
    #failure;
    #wake = () => undefined;
    constructor(plan, ports, signal) {
        this.#plan = plan;
        this.#ports = ports;
        this.#signal = AbortSignal.any([signal, this.#stop.signal]);
        this.#began = ports.clock.monotonic();
        this.#telling = new Telling((line) => ports.log.info(line), this.#began);
    }
    async begin() {
        const { workloads, hooks } = this.#plan;
        await Promise.all(sourcesOf([...workloads, ...hooks]).map((source) => this.#follow(source)));
        this.#before = this.#sightings.marks([...workloads, ...hooks]);
    }
    async applied() {
        const { workloads } = this.#plan;
        const marks = await Promise.all(workloads.map(async (workload) => {
            const resource = (0,rollout_workloads/* resourceOf */.KU)(workload);
            if (resource === undefined || this.#unread.has(resource))
                return [];
            const mark = markIn(await this.#listed(resource, workload), workload);
            return mark === undefined ? [] : [[(0,rollout_workloads/* workloadKey */.f6)(workload), mark]];
        }));
        // What was applied a moment ago may not have arrived on the watch: nothing older is judged ready.
        this.#wanted = new Map(marks.flat());
        this.#wake();
    }
    leading() {
        const leading = leadingCause(this.#lasting, this.#plan.graces);
        if (leading === undefined)
            return undefined;
        return { cause: leading.cause, headline: headline(leading.cause, this.#now() - leading.since) };
    }
    stop() {
        this.#stop.abort();
        this.#wake();
    }
    async run() {
        try {
            for (;;) {
                this.#signal.throwIfAborted();
                if (this.#failure !== undefined)
                    throw this.#failure;
                const ending = this.#look();
                if (ending !== undefined)
                    return ending;
                await this.#change();
            }
        }
        finally {
            this.#stop.abort();
        }
    }
    #now() {
        return this.#ports.clock.monotonic();
    }
    #look() {
        const now = this.#now();
        const after = now - this.#began;
        this.states = this.#judged();
        this.#lasting = carryCauses(this.#lasting, this.states, now);
        this.#telling.tell(this.states, this.#lasting, now);
        const { states } = this;
        if (this.#isReady() && this.#isSettled(now))
            return { kind: 'ready', states, after };
        const spent = spentCause(this.#lasting, now, this.#plan.graces);
        if (spent !== undefined) {
            return {
                kind: 'doomed',
                states,
                after,
                cause: spent.cause,
                headline: headline(spent.cause, now - spent.since),
            };
        }
        if (after < this.#plan.timeout)
            return undefined;
        const leading = this.leading();
        const text = leading?.headline ?? `not ready in time: ${progressLine(states)}`;
        return { kind: 'deadline', states, after, cause: leading?.cause, headline: text };
    }
    #judged() {
        const { workloads, hooks, images } = this.#plan;
        const isFresh = (workload) => isNewer(this.#sightings.markOf(workload), this.#before.get((0,rollout_workloads/* workloadKey */.f6)(workload)));
        const all = this.#wanted === undefined ? [...hooks, ...workloads].filter(isFresh) : workloads;
        const scope = all.filter((workload) => !this.#isUnread(workload));
        return scope.map((workload) => judge(workload, this.#sightings.observed(workload.namespace), images));
    }
    #isUnread(workload) {
        const resource = (0,rollout_workloads/* resourceOf */.KU)(workload);
        return resource !== undefined && this.#unread.has(resource);
    }
    #isReady() {
        const wanted = this.#wanted;
        const isReady = wanted !== undefined && this.#haveReached(wanted);
        if (!isReady)
            this.#readySince = undefined;
        return isReady;
    }
    #haveReached(wanted) {
        return this.states.every(({ isDone, workload }) => isDone &&
            (workload.kind === 'CronJob' ||
                hasReached(this.#sightings.markOf(workload), wanted.get((0,rollout_workloads/* workloadKey */.f6)(workload)))));
    }
    /** Ready for long enough: what has a probe at once, what has none and is new only after a while. */
    #isSettled(now) {
        this.#readySince ??= now;
        const isTrusted = this.#plan.workloads.every((workload) => workload.isUnprobed !== true ||
            !isNewer(this.#sightings.markOf(workload), this.#before.get((0,rollout_workloads/* workloadKey */.f6)(workload))));
        return isTrusted || now - this.#readySince >= SETTLE;
    }
    /** Until something changed, or a second passed: graces and deadlines run out without an event. */
    async #change() {
        const tick = new AbortController();
        const changed = new Promise((resolve) => {
            this.#wake = resolve;
        });
        const signal = AbortSignal.any([tick.signal, this.#signal]);
        await Promise.race([changed, this.#ports.clock.wait(TICK, signal).catch(() => undefined)]);
        tick.abort();
    }
    /** What a release brings the definition of may not be known yet. */
    #listed(resource, { kind, namespace }) {
        const listed = this.#ports.cluster.list(resource, namespace);
        return kind === 'Custom' ? listed.catch(() => []) : listed;
    }
    #follow(source) {
        return follow(source, this.#ports, {
            changed: (store) => {
                this.#sightings.keep(source.namespace, source.resource, store);
                this.#wake();
            },
            failed: (error) => {
                this.#failure = error;
                this.#wake();
            },
            unread: () => {
                this.#unread.add(source.resource);
            },
            signal: this.#signal,
        });
    }
}


/***/ }),

/***/ 2783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ stateRow),
/* harmony export */   m: () => (/* binding */ workloadsOutput)
/* harmony export */ });
/* harmony import */ var _workloads_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8768);

/** The workloads for machines, without registry hosts: the runner drops an output that contains a masked value. */
function workloadsOutput(states) {
    return states.map(({ workload, ready, wanted, images }) => ({
        kind: (0,_workloads_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(workload),
        name: workload.name,
        ready,
        wanted,
        images: Object.fromEntries(images.map(({ container, imageId }) => [container, /sha256:[0-9a-f]{64}$/.exec(imageId)?.[0] ?? ''])),
    }));
}
/** Workload, ready pods and state, as cells of plain text. */
function stateRow({ workload, ready, wanted, isDone }) {
    return [
        `${(0,_workloads_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(workload)} ${workload.name}`,
        workload.kind === 'CronJob' ? '–' : `${ready}/${wanted}`,
        isDone ? 'ready' : 'not ready',
    ];
}


/***/ }),

/***/ 8768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dw: () => (/* binding */ hookJobsOf),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   KU: () => (/* binding */ resourceOf),
/* harmony export */   Vx: () => (/* binding */ hasHookFor),
/* harmony export */   eZ: () => (/* binding */ RESOURCES),
/* harmony export */   f6: () => (/* binding */ workloadKey),
/* harmony export */   mo: () => (/* binding */ workloadsOf),
/* harmony export */   o$: () => (/* binding */ imagesIn),
/* harmony export */   q$: () => (/* binding */ allHookJobsOf)
/* harmony export */ });
/* harmony import */ var _custom_resource_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3460);

/** Where the API lists each kind. */
const RESOURCES = {
    Deployment: 'deployments',
    StatefulSet: 'statefulsets',
    DaemonSet: 'daemonsets',
    Job: 'jobs',
};
/** The workloads among a release's objects; hooks come apart, since Helm itself waits for them. */
function workloadsOf(objects, namespace) {
    return objects.filter((object) => !isHook(object)).flatMap((object) => workloadOf(object, namespace));
}
/** The Jobs among a release's hooks for these events, `pre-upgrade` and the like. */
function hookJobsOf(objects, namespace, events) {
    return objects
        .filter((object) => object.kind === 'Job' && hookEvents(object).some((event) => events.includes(event)))
        .flatMap((object) => workloadOf(object, namespace));
}
/** The Jobs among a release's hooks, whatever runs them. */
function allHookJobsOf(objects, namespace) {
    return objects
        .filter((object) => object.kind === 'Job' && isHook(object))
        .flatMap((object) => workloadOf(object, namespace));
}
function hasHookFor(objects, events) {
    return objects.some((object) => hookEvents(object).some((event) => events.includes(event)));
}
function resourceOf({ kind, api }) {
    if (kind === 'Custom')
        return api === undefined ? undefined : `${api.version}/${api.kind}`;
    return kind === 'CronJob' ? undefined : RESOURCES[kind];
}
/** The kind as its manifest has it. */
function kindOf({ kind, api }) {
    return api?.kind ?? kind;
}
function workloadKey({ kind, api, namespace, name, }) {
    return `${kindOf({ kind, ...(api === undefined ? {} : { api }) })}/${namespace}/${name}`;
}
/** Every container image that the objects name, in whatever kind: custom resources carry pod templates too. */
function imagesIn(value) {
    if (Array.isArray(value))
        return value.flatMap(imagesIn);
    if (!isRecord(value))
        return [];
    return Object.entries(value).flatMap(([key, inner]) => key === 'containers' || key === 'initContainers' ? containersIn(inner) : imagesIn(inner));
}
function containersIn(value) {
    if (!Array.isArray(value))
        return imagesIn(value);
    return value.flatMap((container) => isRecord(container) && typeof container['image'] === 'string' ? [container['image']] : []);
}
function hookEvents({ metadata }) {
    const events = metadata.annotations?.['helm.sh/hook'];
    return typeof events === 'string' ? events.split(',').map((event) => event.trim()) : [];
}
function isHook(object) {
    return hookEvents(object).length > 0;
}
function workloadOf(object, namespace) {
    const { kind, metadata } = object;
    if ((0,_custom_resource_js__WEBPACK_IMPORTED_MODULE_0__/* .isCustom */ .Kj)(object))
        return (0,_custom_resource_js__WEBPACK_IMPORTED_MODULE_0__/* .customOf */ .f8)(object, namespace);
    if (kind !== 'CronJob' && !(kind !== undefined && Object.hasOwn(RESOURCES, kind)))
        return [];
    return [
        {
            kind: kind,
            namespace: metadata.namespace ?? namespace,
            name: metadata.name,
            containers: templateContainers(object),
            isUnprobed: kind !== 'Job' && isUnprobed(object),
        },
    ];
}
function templateContainers(object) {
    const podSpec = podSpecOf(object);
    if (podSpec === undefined)
        return [];
    return [podSpec['initContainers'], podSpec['containers']]
        .flatMap((list) => (Array.isArray(list) ? list : []))
        .flatMap((container) => {
        if (!isRecord(container) || typeof container['name'] !== 'string')
            return [];
        const { name, image } = container;
        return [{ name, ...(typeof image === 'string' ? { image } : {}) }];
    });
}
function podSpecOf(object) {
    const spec = 'spec' in object ? object.spec : undefined;
    const template = isRecord(spec) ? spec['template'] : undefined;
    const podSpec = isRecord(template) ? template['spec'] : undefined;
    return isRecord(podSpec) ? podSpec : undefined;
}
function isUnprobed(object) {
    const containers = podSpecOf(object)?.['containers'];
    return (Array.isArray(containers) && containers.some((one) => isRecord(one) && !isRecord(one['readinessProbe'])));
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 9097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ missingDependencies)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6789);



/**
 * The dependencies that a chart in a folder declares and does not carry in its `charts/`; none for a packed
 * chart. Those without a repository have to be in the folder as they are, and Helm says so itself.
 */
async function missingDependencies(chart) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(chart, 'Chart.yaml'), 'utf8').catch(() => '');
    const declared = declaredIn(text);
    if (declared.length === 0)
        return [];
    const carried = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(chart, 'charts')).catch(() => []);
    return declared.filter((name) => !carried.some((entry) => entry === name || isArchiveOf(entry, name)));
}
function declaredIn(text) {
    const chart = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYamlAsFarAsItGoes */ .f8)(text);
    if (typeof chart !== 'object' || chart === null || !('dependencies' in chart))
        return [];
    const { dependencies } = chart;
    if (!Array.isArray(dependencies))
        return [];
    return dependencies
        .filter(({ repository }) => typeof repository === 'string' && repository !== '')
        .map(({ name }) => String(name));
}
function isArchiveOf(entry, name) {
    return entry.startsWith(`${name}-`) && entry.endsWith('.tgz') && /^\d/.test(entry.slice(name.length + 1));
}


/***/ }),

/***/ 6042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);

const systemClock = {
    monotonic: () => performance.now(),
    now: () => new Date(),
    async wait(milliseconds, signal) {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal });
        }
        catch (error) {
            // Node rejects with an AbortError of its own, which nobody above would know as the cancel.
            signal?.throwIfAborted();
            throw error;
        }
    },
};


/***/ }),

/***/ 9618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ evidenceFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);



function evidenceFile(release, env, secrets) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'trunkline', 'evidence');
    const time = new Date().toISOString().replaceAll(/[^0-9TZ]/g, '');
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${release}-${time}.txt`);
    let isThere = false;
    return {
        path: () => (isThere ? file : ''),
        async keep(text) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true, mode: 0o700 });
            const clean = secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(file, `${clean}\n\n`, { mode: 0o600 });
            isThere = true;
        },
    };
}


/***/ }),

/***/ 945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yN: () => (/* binding */ helmSeconds),
  gS: () => (/* binding */ openRelease)
});

// UNUSED EXPORTS: reopenRelease, sweepRelease

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./shared/tools/clock.js
var clock = __nccwpck_require__(6042);
// EXTERNAL MODULE: ./shared/action/errors.js
var errors = __nccwpck_require__(8972);
;// CONCATENATED MODULE: ./shared/tools/helm-arguments.js
/** `helm upgrade --install` without atomic: what failed is looked at before it is undone, and undone by us. */
function upgradeArguments(major, request) {
    return ['upgrade', ...commonUpgrade(request), ...waiting(major, request.waits), ...operands(request)];
}
/** The same command, asked only what it would do, as JSON; the server is asked so that lookups and kinds are true. */
function renderArguments(request) {
    return [
        'upgrade',
        ...commonUpgrade({ ...request, createNamespace: false }),
        '--dry-run=server',
        '--output=json',
        ...operands(request),
    ];
}
/**
 * `helm template`: what the chart renders to without asking any cluster, for whom none may be asked. It prints
 * hooks and objects alike.
 */
function templateArguments(request) {
    return [
        'template',
        `--namespace=${request.namespace}`,
        ...sourceFlags(request),
        ...request.valueFiles.map((file) => `--values=${file}`),
        ...operands(request),
    ];
}
/** `helm show chart` or `helm show values`: what `helm template` leaves out of the chart that it renders. */
function showArguments(what, request) {
    return ['show', what, ...sourceFlags(request), '--', request.chart];
}
function rollbackArguments(major, request) {
    return [
        'rollback',
        ...clusterFlags(request),
        `--timeout=${request.timeout}s`,
        `--history-max=${request.historyMax}`,
        ...waiting(major, false),
        '--',
        request.release,
        String(request.to),
    ];
}
function commonUpgrade(request) {
    return [
        '--install',
        ...clusterFlags(request),
        // Without it Helm keeps the values of the last helm revision whenever it is given none.
        '--reset-values',
        `--timeout=${request.timeout}s`,
        `--history-max=${request.historyMax}`,
        ...sourceFlags(request),
        `--description=${request.description}`,
        ...labelFlags(request.labels),
        ...(request.createNamespace ? ['--create-namespace'] : []),
        ...request.valueFiles.map((file) => `--values=${file}`),
    ];
}
/** As Docker has it, a registry on this very machine need not have TLS. */
const LOOPBACK = /^oci:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?\//;
function sourceFlags({ chart, chartVersion, chartRepository }) {
    return [
        ...(LOOPBACK.test(chart) ? ['--plain-http'] : []),
        ...(chartVersion === undefined ? [] : [`--version=${chartVersion}`]),
        ...(chartRepository === undefined ? [] : [`--repo=${chartRepository}`]),
    ];
}
function clusterFlags({ namespace, context }) {
    return [`--namespace=${namespace}`, ...(context === undefined ? [] : [`--kube-context=${context}`])];
}
/** Labels are carried from helm revision to helm revision; `null` takes one off. */
function labelFlags(labels) {
    const pairs = Object.entries(labels).map(([key, value]) => `${key}=${value ?? 'null'}`);
    return pairs.length === 0 ? [] : [`--labels=${pairs.join(',')}`];
}
/** Helm 4's own watcher can be minutes late (fluxcd/cli-utils #677); what it calls legacy is Helm 3's wait. */
function waiting(major, waits) {
    if (major === 3)
        return waits ? ['--wait'] : [];
    return [waits ? '--wait=legacy' : '--wait=hookOnly'];
}
/** Behind `--`, nothing that begins with a dash is taken for a flag. */
function operands({ release, chart }) {
    return ['--', release, chart];
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
;// CONCATENATED MODULE: ./shared/tools/process.js


/** Characters of each stream that are kept: the end matters, and a child must not fill the memory. */
const KEPT = 64 * 1024 * 1024;
/** Runs a program with an argument array, no shell, and gives its end whatever it was. */
function run(file, args, options) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(file, args, { env: options.env, cwd: options.cwd, stdio: ['pipe', 'pipe', 'pipe'] });
        const stdout = collect(child.stdout, options);
        const stderr = collect(child.stderr, { ...options, onLine: options.onErrorLine });
        const stop = () => {
            child.kill('SIGINT');
            setTimeout(() => child.kill('SIGKILL'), options.killAfter ?? 6_000).unref();
        };
        if (options.signal?.aborted === true)
            stop();
        options.signal?.addEventListener('abort', stop, { once: true });
        child.on('error', (cause) => reject(notStarted(file, cause)));
        child.on('close', (code, signal) => {
            options.signal?.removeEventListener('abort', stop);
            resolve({ status: code ?? 128, signal, stdout: stdout(), stderr: stderr() });
        });
        child.stdin.on('error', () => undefined);
        child.stdin.end(options.input ?? '');
    });
}
/** Like `run`, but a child that fails is an error with its last lines. */
async function mustRun(file, args, options) {
    const finished = await run(file, args, options);
    if (finished.status !== 0)
        throw toolFailed(file, args, finished);
    return finished;
}
/** The error of a child that failed: the command, its exit and its last lines. */
function toolFailed(file, args, { status, stderr, stdout }) {
    const lines = (stderr.trim() === '' ? stdout : stderr).trim().split('\n').slice(-5).join('\n');
    return new errors/* DeliveryError */.V('tool-failed', `${file} ${args.slice(0, 2).join(' ')} exited ${status}: ${lines}`);
}
function notStarted(file, cause) {
    if (cause.code !== 'ENOENT')
        return new errors/* DeliveryError */.V('tool-failed', `cannot start ${file}`, { cause });
    return new errors/* DeliveryError */.V('tool-missing', `${file} is not on PATH`, {
        cause,
        cure: `Install ${file} in an earlier step`,
    });
}
function collect(stream, { encoding = 'utf8', onLine }) {
    const chunks = [];
    let length = 0;
    let rest = '';
    stream.setEncoding(encoding);
    stream.on('data', (chunk) => {
        chunks.push(chunk);
        length += chunk.length;
        while (length > KEPT && chunks.length > 1)
            length -= chunks.shift()?.length ?? 0;
        if (onLine === undefined)
            return;
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines)
            onLine(line);
    });
    return () => {
        if (rest !== '')
            onLine?.(rest);
        return chunks.join('');
    };
}

// EXTERNAL MODULE: ./shared/tools/yaml.js
var yaml = __nccwpck_require__(6789);
;// CONCATENATED MODULE: ./shared/tools/release-content.js

/** Kinds that are there once they are applied. */
const PLAIN = new Set([
    'ConfigMap',
    'Secret',
    'CustomResourceDefinition',
    'ServiceAccount',
    'Service',
    'Role',
    'RoleBinding',
    'ClusterRole',
    'ClusterRoleBinding',
    'Ingress',
    'NetworkPolicy',
    'PersistentVolumeClaim',
    'PodDisruptionBudget',
    'HorizontalPodAutoscaler',
    'Namespace',
]);
/** Reads a release as Helm prints and stores it. */
function parseRelease(json) {
    const release = JSON.parse(json);
    const manifest = release.manifest ?? '';
    const hooks = (release.hooks ?? []).map((hook) => hook.manifest ?? '').toSorted();
    return {
        chart: release.chart?.metadata?.name ?? '',
        chartVersion: release.chart?.metadata?.version ?? '',
        appVersion: release.chart?.metadata?.appVersion ?? '',
        description: release.info?.description ?? '',
        manifest,
        hooks,
        config: release.config ?? {},
        defaults: release.chart?.values ?? {},
        objects: [manifest, ...hooks].flatMap(objectsOf),
    };
}
/** Reads what `helm template` prints, hooks among the rest, with the chart's own description and default values. */
function parseManifest(manifest, chart, values) {
    const { name, version, appVersion } = ((0,yaml/* parseYaml */.hN)(chart) ?? {});
    return {
        chart: textOf(name),
        chartVersion: textOf(version),
        appVersion: textOf(appVersion),
        description: '',
        manifest,
        hooks: [],
        config: {},
        defaults: (0,yaml/* parseYaml */.hN)(values) ?? {},
        objects: objectsOf(manifest),
    };
}
/** A chart may leave its appVersion out. */
function textOf(value) {
    return value === undefined || value === null ? '' : String(value);
}
/**
 * The objects of a manifest as far as a rollout is about them: what runs no containers and is no hook, no
 * custom resource and no list of other objects is not parsed, since a chart may render megabytes of it.
 */
function objectsOf(manifest) {
    return `\n${manifest}`
        .split(/\n---(?:[ \t].*)?(?=\n|$)/)
        .filter((text) => !isIrrelevant(text))
        .flatMap((text) => (0,yaml/* parseYamlDocuments */.v)(text).flatMap(objectsIn));
}
function isIrrelevant(text) {
    const kind = /^kind:\s*["']?([A-Za-z]+)["']?\s*$/m.exec(text)?.[1];
    return kind !== undefined && PLAIN.has(kind) && !/containers["']?:|helm\.sh\/hook/i.test(text);
}
function objectsIn(document) {
    if (typeof document !== 'object' || document === null)
        return [];
    if ('items' in document && Array.isArray(document.items))
        return document.items.flatMap(objectsIn);
    return isManifestObject(document) ? [document] : [];
}
function isManifestObject(document) {
    if (!('kind' in document) || typeof document.kind !== 'string' || !('metadata' in document))
        return false;
    const { metadata } = document;
    return (typeof metadata === 'object' &&
        metadata !== null &&
        'name' in metadata &&
        typeof metadata.name === 'string');
}

;// CONCATENATED MODULE: ./shared/tools/helm.js




const OLDEST = { major: 3, minor: 14 };
/** Finds the installed Helm; throws where there is none, or one too old to be driven. */
async function openHelm(options) {
    const { env, program = 'helm' } = options;
    refuseOtherStorage(env['HELM_DRIVER']);
    const { stdout } = await mustRun(program, ['version', '--template={{.Version}}'], options);
    const { major, version } = parseHelmVersion(stdout);
    const rendered = async (args) => {
        const finished = await run(program, args, options);
        options.signal.throwIfAborted();
        if (finished.status === 0)
            return finished.stdout;
        throw renderError(lastWords(finished));
    };
    return {
        version,
        async render(request) {
            return parseRelease(await rendered(renderArguments(request)));
        },
        async template(request) {
            const [manifest, chart, values] = await Promise.all([
                rendered(templateArguments(request)),
                rendered(showArguments('chart', request)),
                rendered(showArguments('values', request)),
            ]);
            return parseManifest(manifest, chart, values);
        },
        async buildDependencies(chart) {
            const finished = await run(program, ['dependency', 'build', '--', chart], options);
            options.signal.throwIfAborted();
            if (finished.status === 0)
                return;
            throw new errors/* DeliveryError */.V('chart-invalid', `Helm cannot fetch what the chart depends on: ${lastWords(finished)}`, {
                cure: 'Run `helm dependency update`, commit Chart.lock, and log in to private repositories before',
            });
        },
        upgrade: (request, signal) => ended(run(program, upgradeArguments(major, request), { env, signal })),
        rollback: (request, signal) => ended(run(program, rollbackArguments(major, request), { env, signal })),
    };
}
function parseHelmVersion(text) {
    const version = text.trim();
    const [, major, minor] = /^v?(\d+)\.(\d+)\./.exec(version) ?? [];
    const isOldEnough = Number(major) > OLDEST.major || Number(minor) >= OLDEST.minor;
    if ((major === '3' && isOldEnough) || major === '4')
        return { major: major === '3' ? 3 : 4, version };
    throw new errors/* DeliveryError */.V('tool-failed', `Helm ${version} is not known to this action`, {
        cure: 'Install Helm 3.14 or newer, or Helm 4',
    });
}
/** What Helm's failure to render says: the chart, its values, or the cluster that it asked. */
function renderError(message) {
    if (/cluster unreachable|forbidden|unauthorized|connection refused/i.test(message)) {
        return new errors/* DeliveryError */.V('cluster-failed', `Helm was refused by the cluster: ${message}`);
    }
    return new errors/* DeliveryError */.V('chart-invalid', `Helm cannot render the chart: ${message.replaceAll(/\s+/g, ' ')}`);
}
async function ended(running) {
    const finished = await running;
    return { isSuccess: finished.status === 0, message: withCure(lastWords(finished)) };
}
function withCure(message) {
    if (/namespaces "[^"]*" not found/.test(message)) {
        return `${message}; \`create-namespace: true\` has Helm create it`;
    }
    // Forcing would take the field from whoever needs it, at each deployment anew.
    if (/conflicts? with "/.test(message)) {
        return `${message}; leave the field out of the chart, or take it from its manager once by \`kubectl apply --server-side --force-conflicts\``;
    }
    return message;
}
/** Helm's errors go to standard error; its standard output holds manifests and stays unread here. */
function lastWords({ stderr, status, signal }) {
    const lines = stderr
        .split('\n')
        .filter((line) => line.trim() !== '' && !/^(?:WARNING|level=|time=|[IW]\d{4} )/.test(line));
    const text = lines
        .slice(-5)
        .join('\n')
        .trim()
        .replace(/^Error: /, '');
    if (text !== '')
        return text;
    return signal === null ? `helm exited ${status}` : `helm was ended by ${signal}`;
}
// Storage in ConfigMaps or SQL would have to be read another way than the Secrets that we read.
function refuseOtherStorage(driver) {
    if (driver === undefined || driver === '' || driver === 'secret' || driver === 'secrets')
        return;
    throw new errors/* DeliveryError */.V('tool-failed', `HELM_DRIVER is "${driver}", and only Helm's Secrets are read`, {
        cure: 'Unset HELM_DRIVER for this step',
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./shared/tools/helm-install.js






const PATIENCE = 120_000;
const LARGEST = 200 * 1024 * 1024;
const ARCHES = {
    x64: 'amd64',
    arm64: 'arm64',
    arm: 'arm',
    ppc64: 'ppc64le',
    s390x: 's390x',
};
/** Parses `4.1.4`, `v4.1.4` or `4.1.4@sha256:…`; what moves, like `latest` or `4`, is refused. */
function parseWantedHelm(text) {
    const [, version, sha256] = /^v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.]+)?)(?:@sha256:([0-9a-f]{64}))?$/.exec(text) ?? [];
    if (version !== undefined)
        return { version, sha256 };
    throw new TypeError(`an exact version like 4.1.4, or 4.1.4@sha256:… with its archive's digest, got "${text}"`);
}
/**
 * The path of exactly this Helm, from the runner's tool cache or else from the mirror, in the layout of
 * get.helm.sh: `helm-v4.1.4-linux-amd64.tar.gz` and the same with `.sha256sum`. What was fetched is run only
 * after its SHA-256 was checked.
 */
async function installHelm(wanted, mirror, { env, log, signal }, machine = process) {
    const name = `${machine.platform}-${ARCHES[machine.arch] ?? machine.arch}`;
    const cache = env['RUNNER_TOOL_CACHE'] ?? (0,external_node_path_.join)(env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'tools');
    const mark = wanted.sha256 === undefined ? '' : `-${wanted.sha256.slice(0, 16)}`;
    const folder = (0,external_node_path_.join)(cache, 'trunkline-helm', `${wanted.version}${mark}`, machine.arch);
    const program = (0,external_node_path_.join)(folder, name, 'helm');
    if (await exists(program))
        return program;
    const archive = `helm-v${wanted.version}-${name}.tar.gz`;
    const address = `${mirror.replace(/\/+$/, '')}/${archive}`;
    const limit = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
    const expected = wanted.sha256 ?? (await publishedDigest(`${address}.sha256sum`, limit));
    log.info(`fetching ${address}`);
    const bytes = await download(address, limit);
    const actual = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    if (actual !== expected) {
        throw new errors/* DeliveryError */.V('tool-failed', `${address} has the SHA-256 ${actual}, and ${expected} was expected`, {
            cure: 'Nothing of it was run. Check `helm-mirror` and the digest in `helm-version`',
        });
    }
    await unpack(bytes, { folder, member: `${name}/helm`, env });
    return program;
}
async function publishedDigest(address, signal) {
    if (!address.startsWith('https:')) {
        throw new errors/* DeliveryError */.V('input-invalid', 'input "helm-mirror" must be https, or "helm-version" must carry a digest', {
            cure: 'Over plain HTTP, archive and checksum could be changed together: write 4.1.4@sha256:…',
        });
    }
    const text = (await download(address, signal)).toString('utf8');
    const digest = /^([0-9a-f]{64})\b/.exec(text.trim())?.[1];
    if (digest !== undefined)
        return digest;
    throw new errors/* DeliveryError */.V('tool-failed', `${address} holds no SHA-256`);
}
async function download(address, signal) {
    try {
        const answer = await fetch(address, { signal });
        if (!answer.ok)
            throw new Error(`it answered ${answer.status}`);
        if (Number(answer.headers.get('content-length') ?? 0) > LARGEST)
            throw new Error('it is too large');
        return Buffer.from(await answer.arrayBuffer());
    }
    catch (cause) {
        signal.throwIfAborted();
        const inner = cause instanceof Error && cause.cause instanceof Error ? `: ${cause.cause.message}` : '';
        throw new errors/* DeliveryError */.V('tool-missing', `cannot fetch ${address}: ${(0,errors/* messageOf */.b)(cause)}${inner}`, {
            cause,
            cure: 'Check the version, or name a mirror that this runner reaches in `helm-mirror`',
        });
    }
}
/** Puts the program in place as a whole: another job of this runner may be doing the same. */
async function unpack(bytes, { folder, member, env }) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, '..'), { recursive: true });
    const work = await (0,promises_.mkdtemp)(`${folder}-`);
    try {
        await (0,promises_.writeFile)((0,external_node_path_.join)(work, 'archive'), bytes);
        await mustRun('tar', ['-xzf', (0,external_node_path_.join)(work, 'archive'), '-C', work, member], { env });
        await (0,promises_.rm)((0,external_node_path_.join)(work, 'archive'));
        await (0,promises_.rename)(work, folder).catch(async (error) => {
            if (!(await exists((0,external_node_path_.join)(folder, member))))
                throw error;
        });
    }
    finally {
        await (0,promises_.rm)(work, { recursive: true, force: true });
    }
}
async function exists(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./shared/tools/helm-choice.js


/** The installed Helm, where it is the one that is wanted; else that one, fetched. */
async function findHelm({ env }, { helmVersion, helmMirror }, context) {
    const { signal, log } = context;
    if (helmVersion === undefined)
        return openHelm({ env, signal });
    const wanted = parseWantedHelm(helmVersion);
    const installed = await openHelm({ env, signal }).catch(() => undefined);
    if (wanted.sha256 === undefined && installed?.version === `v${wanted.version}`)
        return installed;
    const program = await installHelm(wanted, helmMirror, { env: context.env, log, signal });
    return openHelm({ env, signal, program });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
;// CONCATENATED MODULE: ./shared/tools/kubectl-config.js


const kubectl_config_PATIENCE = 5_000;
/** Host and port of the API that the kubeconfig leads to, for a message; undefined where kubectl cannot say. */
async function clusterHost({ env, context }) {
    const args = ['config', 'view', '--minify', '--output=jsonpath={.clusters[0].cluster.server}'];
    const chosen = context === undefined ? args : [...args, `--context=${context}`];
    const signal = AbortSignal.timeout(kubectl_config_PATIENCE);
    const finished = await run('kubectl', chosen, { env, signal }).catch(() => undefined);
    return finished?.status === 0 ? URL.parse(finished.stdout.trim())?.host : undefined;
}
/** Says which cluster it is, and refuses any other than the one expected: `https://host:port` or `host:port`. */
async function pinCluster(access, expected, log) {
    const host = await clusterHost(access);
    if (host !== undefined)
        log.info(`cluster: ${host}`);
    if (expected === undefined)
        return;
    const wanted = URL.parse(expected)?.host || expected;
    if (host === wanted)
        return;
    throw new errors/* DeliveryError */.V('cluster-failed', `the kubeconfig leads to ${host ?? 'no cluster'}, and \`expect-cluster\` says ${wanted}`, { cure: 'Check which kubeconfig and context this environment is given' });
}

;// CONCATENATED MODULE: ./shared/tools/end-child.js
/** Milliseconds between SIGTERM and SIGKILL. */
const KILL_AFTER = 2_000;
/** Ends a child by SIGTERM, by SIGKILL where it stays, and resolves once it is gone; safe to call twice. */
function endChild(child) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
        return Promise.resolve();
    return new Promise((resolve) => {
        const kill = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER);
        child.once('exit', () => {
            clearTimeout(kill);
            resolve();
        });
        child.kill('SIGTERM');
    });
}

;// CONCATENATED MODULE: ./shared/tools/kubectl-proxy.js






// sockaddr_un.sun_path on Linux holds 107 characters.
const SOCKET_PATH_LIMIT = 107;
const STARTING = 15_000;
const PROGRAM = 'kubectl';
/** Starts the proxy and waits until it serves; every kind of kubeconfig login is kubectl's to do. */
async function startKubectlProxy(access, signal) {
    signal?.throwIfAborted();
    const folder = await socketFolder(access.folder);
    const socket = (0,external_node_path_.join)(folder, 'api');
    const child = (0,external_node_child_process_.spawn)(PROGRAM, proxyArguments(socket, access.context), {
        env: access.env,
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    const complaint = lastLine(child);
    const close = async () => {
        await endChild(child);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    };
    try {
        await serving(child, complaint, signal);
    }
    catch (error) {
        await close();
        throw error;
    }
    return { socket, pid: child.pid ?? 0, complaint, close };
}
/** Ends a proxy that a killed step left behind, if that process is still this proxy. */
async function kubectl_proxy_endStaleProxy(pid, socket) {
    const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (commandLine.split('\0').includes(`--unix-socket=${socket}`))
        process.kill(pid, 'SIGTERM');
}
function proxyArguments(socket, context) {
    return ['proxy', `--unix-socket=${socket}`, ...(context === undefined ? [] : [`--context=${context}`])];
}
async function socketFolder(folder) {
    const name = 'trunkline-api-';
    const isShort = folder !== undefined && (0,external_node_path_.join)(folder, `${name}XXXXXX`, 'api').length <= SOCKET_PATH_LIMIT;
    return (0,promises_.mkdtemp)((0,external_node_path_.join)(isShort ? folder : (0,external_node_os_.tmpdir)(), name));
}
function serving(child, complaint, signal) {
    return new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new errors/* DeliveryError */.V('cluster-failed', `kubectl proxy did not start: ${complaint()}`)), STARTING);
        const settle = (act) => {
            clearTimeout(late);
            signal?.removeEventListener('abort', aborted);
            act();
        };
        const aborted = () => settle(() => reject(signal?.reason));
        signal?.addEventListener('abort', aborted, { once: true });
        child.stdout?.on('data', () => settle(resolve));
        child.on('error', (cause) => settle(() => reject(kubectl_proxy_notStarted(cause))));
        child.on('close', () => settle(() => reject(refused(complaint()))));
    });
}
function kubectl_proxy_notStarted(cause) {
    if (cause.code !== 'ENOENT')
        return new errors/* DeliveryError */.V('tool-failed', 'cannot start kubectl', { cause });
    return new errors/* DeliveryError */.V('tool-missing', 'kubectl is not on PATH', {
        cause,
        cure: 'Install kubectl in an earlier step',
    });
}
function refused(complaint) {
    const cure = complaint.includes('context')
        ? 'Check `kube-context` and the contexts of the kubeconfig'
        : 'Check `kubeconfig`, `kubeconfig-content` or KUBECONFIG';
    return new errors/* DeliveryError */.V('cluster-failed', `the kubeconfig cannot be used: ${complaint}`, { cure });
}
/** kubectl's logger prefixes its lines with `E1122 22:01:02.123456    1234 proxy_server.go:147]`. */
function lastLine(child) {
    let text = '';
    child.stderr?.setEncoding('utf8');
    child.stderr?.on('data', (chunk) => {
        text = (text + chunk).slice(-4_096);
    });
    return () => {
        const lines = text.trim().split('\n');
        return (lines.at(-1) ?? '').replace(/^[A-Z]\d{4} [^\]]*\] /, '').replace(/^error: /, '');
    };
}

;// CONCATENATED MODULE: ./shared/tools/kubernetes-errors.js

/** An answer of the API that is an error, kept as a cause so that callers can tell which one it was. */
class ApiRefusal extends Error {
    status;
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}
function parseStatus(text) {
    const message = messageIn(text);
    return { message: message ?? text.trim().slice(0, 200), isFromApi: message !== undefined };
}
function messageIn(text) {
    try {
        const value = JSON.parse(text);
        const hasMessage = typeof value === 'object' && value !== null && 'message' in value;
        return hasMessage && typeof value.message === 'string' ? value.message : undefined;
    }
    catch {
        return undefined;
    }
}
/** One line on what the cluster refused, and what to do about it. */
function clusterError(status, { message, isFromApi }, { complaint, host }) {
    const cluster = host === undefined ? 'the cluster' : `the cluster at ${host}`;
    const cause = new ApiRefusal(status, message === '' ? complaint : message);
    if (status >= 500 && !isFromApi)
        return unreached(message === '' ? complaint : message, cause);
    switch (status) {
        case 401:
            return new errors/* DeliveryError */.V('cluster-failed', `${cluster} does not accept the credentials (401)`, {
                cause,
                cure: 'Renew the token or certificate of the kubeconfig',
            });
        case 403:
            return new errors/* DeliveryError */.V('cluster-failed', `${cluster} refuses: ${message}`, {
                cause,
                cure: missingRight(message),
            });
        default:
            return new errors/* DeliveryError */.V('cluster-failed', `the cluster answered ${status}: ${message}`, { cause });
    }
}
/** `pods is forbidden: User "x" cannot list resource "pods" in API group "" in the namespace "y"` as a rule to add. */
function missingRight(message) {
    const [, verb, resource, group] = /cannot (\w+) resource "([^"]+)" in API group "([^"]*)"/.exec(message) ?? [];
    if (verb === undefined || resource === undefined)
        return 'Give the user the right that the message names';
    return `Add to its Role: apiGroups: ["${group ?? ''}"], resources: ["${resource}"], verbs: ["${verb}"]`;
}
/** kubectl's own words, without the frame that its proxy puts around them. */
function unreached(words, cause) {
    const [, reason] = /(?:proxy error|error while proxying request): (.*)$/s.exec(words) ?? [];
    const why = (reason ?? words).trim();
    return new errors/* DeliveryError */.V('cluster-failed', `the cluster was not reached: ${why}`, {
        cause,
        cure: why.includes('x509')
            ? 'Check the certificate authority of the kubeconfig'
            : 'Check the server of the kubeconfig and the network',
    });
}

;// CONCATENATED MODULE: external "node:readline"
const external_node_readline_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: ./shared/tools/kubernetes-watch.js




/** How long a cluster may be away in mid-watch, as while its API server restarts. */
const kubernetes_watch_PATIENCE = 60_000;
/** How long a list may take, and a watch say nothing, before it is doubted: a connection that died on its way stays open for minutes. */
const SILENCE = 10_000;
const PAUSES = [100, 250, 500, 1_000, 2_000];
/**
 * Lists a collection, then follows it; lists again whenever the stream is lost, or has long said nothing. Ends only
 * with the signal, or with the error that the cluster keeps giving.
 */
async function followResource(ask, collection, changed, signal) {
    let failures = 0;
    let lastGood = performance.now();
    while (!signal.aborted) {
        try {
            await listAndWatch(ask, collection, signal, (objects) => {
                failures = 0;
                lastGood = performance.now();
                changed(objects);
            });
        }
        catch (error) {
            if (signal.aborted)
                return;
            if (isFinal(error) || performance.now() - lastGood > kubernetes_watch_PATIENCE)
                throw error;
            failures += 1;
        }
        await (0,external_node_timers_promises_.setTimeout)(PAUSES[Math.min(failures, PAUSES.length - 1)], undefined, { signal }).catch(() => undefined);
    }
}
/** Refusals do not heal by asking again. */
function isFinal(error) {
    const refusal = error instanceof errors/* DeliveryError */.V ? error.cause : undefined;
    if (refusal instanceof ApiRefusal)
        return [400, 401, 403, 404].includes(refusal.status);
    return error instanceof errors/* DeliveryError */.V && error.code === 'tool-missing';
}
async function listAndWatch(ask, { path, query }, signal, changed) {
    const { items, metadata } = await listOf(ask, kubernetes_watch_join(path, query), signal);
    const objects = new Map((items ?? []).map((object) => [keyOf(object), object]));
    changed(objects);
    const since = `watch=1&allowWatchBookmarks=true&timeoutSeconds=300&resourceVersion=${metadata.resourceVersion}`;
    await whileItSpeaks(signal, async (watching, spoke) => {
        const { body } = await ask(kubernetes_watch_join(path, query, since), { signal: watching });
        for await (const line of (0,external_node_readline_namespaceObject.createInterface)({ input: body, crlfDelay: Number.POSITIVE_INFINITY })) {
            spoke();
            const news = JSON.parse(line);
            // 410 Gone: the version is too old, and only a new list helps.
            if (news.type === 'ERROR')
                return;
            if (news.type === 'BOOKMARK')
                continue;
            take(objects, news);
            changed(objects);
        }
    });
}
async function listOf(ask, path, signal) {
    const within = AbortSignal.timeout(SILENCE);
    try {
        const { body } = await ask(path, { signal: AbortSignal.any([signal, within]) });
        return (await readJson(body));
    }
    catch (error) {
        if (signal.aborted || !within.aborted)
            throw error;
        const message = `the cluster did not answer in ${SILENCE / 1_000} s when asked for ${path}`;
        throw new errors/* DeliveryError */.V('cluster-failed', message, { cause: error });
    }
}
function take(objects, { type, object }) {
    if (type === 'DELETED')
        objects.delete(keyOf(object));
    else
        objects.set(keyOf(object), object);
}
/** Breaks off what has said nothing for too long, and returns then as if it had ended. */
async function whileItSpeaks(signal, listen) {
    const silence = new AbortController();
    const timer = setTimeout(() => silence.abort(), SILENCE);
    try {
        await listen(AbortSignal.any([signal, silence.signal]), () => timer.refresh());
    }
    catch (error) {
        if (!silence.signal.aborted)
            throw error;
    }
    finally {
        clearTimeout(timer);
    }
}
function keyOf({ metadata }) {
    return metadata.uid ?? metadata.name;
}
function kubernetes_watch_join(path, ...queries) {
    const query = queries.filter((part) => part !== '').join('&');
    return query === '' ? path : `${path}?${query}`;
}
async function readJson(body) {
    let text = '';
    for await (const chunk of body)
        text += String(chunk);
    return JSON.parse(text);
}

;// CONCATENATED MODULE: ./shared/tools/kubernetes.js






const API_PATHS = {
    deployments: 'apis/apps/v1',
    statefulsets: 'apis/apps/v1',
    daemonsets: 'apis/apps/v1',
    replicasets: 'apis/apps/v1',
    controllerrevisions: 'apis/apps/v1',
    jobs: 'apis/batch/v1',
};
/** Where a namespace's objects of a resource are. */
function collectionPath(resource, namespace) {
    return `/${API_PATHS[resource] ?? 'api/v1'}/namespaces/${encodeURIComponent(namespace)}/${resource}`;
}
/** Where objects of a custom type like `stable.example.com/v1/Database` are, as the API's discovery tells it. */
async function customPath(ask, type, namespace) {
    const [group = '', version = '', kind = ''] = type.split('/');
    const root = `/apis/${encodeURIComponent(group)}/${encodeURIComponent(version)}`;
    const { resources = [] } = (await kubernetes_readJson(await ask(root)));
    const found = resources.find(({ name, kind: own }) => own === kind && !name.includes('/'));
    if (found === undefined)
        throw new errors/* DeliveryError */.V('cluster-failed', `the cluster does not know ${type}`);
    const place = found.namespaced ? `/namespaces/${encodeURIComponent(namespace)}` : '';
    return `${root}${place}/${found.name}`;
}
/** Opens a cluster; nothing is started before the first request. */
function openCluster(access, options = {}) {
    let starting;
    const agent = new external_node_http_.Agent({ keepAlive: true });
    const proxy = () => {
        starting ??= startKubectlProxy(access, options.signal).then((started) => {
            options.onProxy?.(started);
            return started;
        });
        return starting;
    };
    let naming;
    const host = () => {
        naming ??= clusterHost(access);
        return naming;
    };
    const ask = async (path, asked) => {
        const { socket, complaint } = await proxy();
        const answer = await send({ socketPath: socket, agent }, path, asked);
        const { status, body } = answer;
        if (status < 400)
            return answer;
        const said = parseStatus(await readText(body));
        const isDenied = status === 401 || status === 403;
        throw clusterError(status, said, { complaint: complaint(), host: isDenied ? await host() : undefined });
    };
    return {
        ...requests(ask),
        async close() {
            agent.destroy();
            await starting?.then((started) => started.close(), () => undefined);
        },
    };
}
function requests(ask) {
    const pathOf = async (resource, namespace) => resource.includes('/') ? customPath(ask, resource, namespace) : collectionPath(resource, namespace);
    return {
        async find(path, accept = 'application/json') {
            try {
                return (await kubernetes_readJson(await ask(path, { accept })));
            }
            catch (error) {
                if (error instanceof errors/* DeliveryError */.V && isNotFound(error))
                    return undefined;
                throw error;
            }
        },
        async list(resource, namespace, query = '') {
            const path = (await pathOf(resource, namespace)) + (query === '' ? '' : `?${query}`);
            const { items } = (await kubernetes_readJson(await ask(path)));
            return items ?? [];
        },
        async create(collection, object) {
            const body = { type: 'application/json', text: JSON.stringify(object) };
            const answer = await ask(collection, { method: 'POST', body });
            answer.body.resume();
        },
        async mergePatch(path, patch) {
            const body = { type: 'application/merge-patch+json', text: JSON.stringify(patch) };
            const answer = await ask(path, { method: 'PATCH', body });
            answer.body.resume();
        },
        async text(path) {
            return readText((await ask(path)).body);
        },
        async follow(resource, namespace, changed, signal) {
            const path = await pathOf(resource, namespace);
            return followResource(ask, { path, query: queryOf(resource) }, changed, signal);
        },
    };
}
// Only warnings explain a failure, and a busy namespace has thousands of the other kind.
function queryOf(resource) {
    return resource === 'events' ? 'fieldSelector=type%3DWarning' : '';
}
function send(connection, path, { method = 'GET', accept = 'application/json', body, signal } = {}) {
    return new Promise((resolve, reject) => {
        const headers = {
            Host: 'localhost',
            Accept: accept,
            ...(body === undefined
                ? {}
                : { 'Content-Type': body.type, 'Content-Length': Buffer.byteLength(body.text) }),
        };
        const asked = (0,external_node_http_.request)({ ...connection, method, path, headers, ...(signal === undefined ? {} : { signal }) }, (answer) => resolve({ status: answer.statusCode ?? 0, body: answer }));
        asked.on('error', (cause) => {
            reject(signal?.aborted === true
                ? signal.reason
                : new errors/* DeliveryError */.V('cluster-failed', `the connection to the cluster broke: ${cause.message}`, {
                    cause,
                }));
        });
        asked.end(body?.text);
    });
}
async function kubernetes_readJson({ body }) {
    const text = await readText(body);
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new errors/* DeliveryError */.V('cluster-failed', 'the cluster answered with something that is not JSON', {
            cause,
        });
    }
}
async function readText(body) {
    body.setEncoding('utf8');
    let text = '';
    for await (const chunk of body)
        text += String(chunk);
    return text;
}
function isNotFound({ cause }) {
    return typeof cause === 'object' && cause !== null && 'status' in cause && cause.status === 404;
}

;// CONCATENATED MODULE: ./shared/tools/helm-storage.js





const unzip = (0,external_node_util_.promisify)(external_node_zlib_namespaceObject.gunzip);
const zip = (0,external_node_util_.promisify)(external_node_zlib_namespaceObject.gzip);
const METADATA_ONLY = 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1';
const OWN_LABELS = new Set(['name', 'owner', 'status', 'version', 'createdAt', 'modifiedAt']);
function helmStorage(cluster, namespace, release) {
    const path = (number) => `${collectionPath('secrets', namespace)}/sh.helm.release.v1.${encodeURIComponent(release)}.v${number}`;
    const read = async (number) => {
        const secret = await cluster.find(path(number));
        if (secret !== undefined)
            return secret;
        throw new errors/* DeliveryError */.V('cluster-failed', `helm revision ${number} of ${release} is not in ${namespace}`);
    };
    const amend = async (number, change) => {
        const { metadata, data } = await read(number);
        const text = amendRelease(await decodeRelease(data?.release ?? ''), change);
        await cluster.mergePatch(path(number), {
            // The version makes the cluster refuse where Helm wrote meanwhile.
            metadata: {
                resourceVersion: metadata.resourceVersion,
                ...(change.status === undefined ? {} : { labels: { status: change.status } }),
            },
            data: { release: await encodeRelease(text) },
        });
    };
    return {
        async history() {
            const selector = encodeURIComponent(`owner=helm,name=${release}`);
            const listed = await cluster.find(`${collectionPath('secrets', namespace)}?labelSelector=${selector}`, METADATA_ONLY);
            return (listed?.items ?? []).map(storedRevision).toSorted((a, b) => a.number - b.number);
        },
        async content(number) {
            return parseRelease(await decodeRelease((await read(number)).data?.release ?? ''));
        },
        markFailed: (number, description) => amend(number, { status: 'failed', description }),
        describe: (number, description) => amend(number, { description }),
        async label(number, labels) {
            await cluster.mergePatch(path(number), { metadata: { labels } });
        },
    };
}
/** A Secret's data is base64, and Helm keeps base64 of gzip of JSON in it. */
async function decodeRelease(data) {
    const inner = Buffer.from(Buffer.from(data, 'base64').toString('latin1'), 'base64');
    return (await unzip(inner)).toString('utf8');
}
async function encodeRelease(text) {
    return Buffer.from((await zip(text, { level: 9 })).toString('base64'), 'latin1').toString('base64');
}
/**
 * Changes status and description inside the release's JSON as text: parsing and writing it again would change
 * numbers of the values that do not fit JavaScript's. Quotes inside strings are escaped, so `"status":"` outside
 * of a string is the key itself.
 */
function amendRelease(release, { status, description }) {
    const start = release.indexOf('"info":{');
    if (start < 0)
        throw new errors/* DeliveryError */.V('tool-failed', "the helm release's record has no info");
    const info = release
        .slice(start)
        .replace(/"description":"(?:[^"\\]|\\.)*"/, () => `"description":${JSON.stringify(description)}`);
    const amended = status === undefined ? info : info.replace(/"status":"[^"]*"/, () => `"status":${JSON.stringify(status)}`);
    return release.slice(0, start) + amended;
}
function storedRevision({ metadata }) {
    const labels = metadata.labels ?? {};
    const custom = Object.entries(labels).filter(([name]) => !OWN_LABELS.has(name));
    return {
        number: Number(labels['version']),
        status: labels['status'] ?? 'unknown',
        labels: Object.fromEntries(custom),
    };
}

;// CONCATENATED MODULE: ./shared/tools/child-environment.js
// What the runner tells its steps, tokens and command files among it; and what would send Helm to
// another cluster or namespace than kubectl.
const WITHHELD = /^(?:INPUT_|ACTIONS_|GITHUB_|RUNNER_|STATE_|GH_|HELM_KUBE|HELM_NAMESPACE$|NODE_OPTIONS$)/;
/** The environment for programs that need none of the job's own: cloud credentials and proxies stay, tokens go. */
function child_environment_childEnvironment(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !WITHHELD.test(name)));
}

;// CONCATENATED MODULE: ./shared/tools/kubeconfig.js






/**
 * Makes the kubeconfig ready for children: content goes to a file that only this user can read, under
 * RUNNER_TEMP; a path is checked; with neither, KUBECONFIG and the programs' own defaults hold.
 */
async function openKubeconfig({ kubeconfigContent, kubeconfig, kubeContext }, { env, mask }) {
    const content = kubeconfigContent === undefined ? undefined : decodeKubeconfig(kubeconfigContent);
    for (const secret of content === undefined ? [] : secretsOf(content))
        mask(secret);
    if (content === undefined && kubeconfig !== undefined)
        await mustBeFile(kubeconfig);
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'trunkline-cluster-'));
    const file = content === undefined ? kubeconfig : (0,external_node_path_.join)(folder, 'kubeconfig');
    if (content !== undefined)
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'kubeconfig'), content, { mode: 0o600 });
    return {
        env: { ...child_environment_childEnvironment(env), ...(file === undefined ? {} : { KUBECONFIG: file }) },
        context: kubeContext,
        folder,
        remove: () => kubeconfig_removeKubeconfig(folder),
    };
}
/** Removes the folder; safe to call twice, and from a `post:` step that knows only its path. */
async function kubeconfig_removeKubeconfig(folder) {
    await (0,promises_.rm)(folder, { recursive: true, force: true });
}
/** Plain or base64, as people keep it in a secret; throws without ever repeating the content. */
function decodeKubeconfig(content) {
    const plain = isKubeconfig(content) ? content : Buffer.from(content, 'base64').toString('utf8');
    if (isKubeconfig(plain))
        return plain;
    throw new errors/* DeliveryError */.V('input-invalid', 'input "kubeconfig-content" must be a kubeconfig, plain or in base64: it is no YAML with clusters');
}
/** What must not be printed: tokens, keys and passwords, and their decoded forms. */
function secretsOf(content) {
    const users = asRecord((0,yaml/* parseYaml */.hN)(content))['users'];
    if (!Array.isArray(users))
        return [];
    return users
        .map((user) => asRecord(asRecord(user)['user']))
        .flatMap((user) => ['token', 'password', 'client-key-data', 'client-certificate-data'].map((key) => user[key]))
        .filter((value) => typeof value === 'string' && value.length > 3)
        .flatMap((value) => [value, ...decodedKey(value)]);
}
function decodedKey(value) {
    const text = Buffer.from(value, 'base64').toString('utf8');
    return text.includes('-----BEGIN') ? [text] : [];
}
function isKubeconfig(text) {
    try {
        return Array.isArray(asRecord((0,yaml/* parseYaml */.hN)(text))['clusters']);
    }
    catch {
        return false;
    }
}
async function mustBeFile(path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found?.isFile() === true)
        return;
    throw new errors/* DeliveryError */.V('input-invalid', `input "kubeconfig" must be the path of a kubeconfig file, got "${path}"`);
}
function asRecord(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

;// CONCATENATED MODULE: ./shared/tools/kubernetes-lease.js


/** Longer than clocks of a runner and of others differ, shorter than anyone likes to wait for a dead one. */
const DURATION = 60_000;
const RENEWAL = 10_000;
/**
 * The lease of one helm release. Where the user may not have leases, or the namespace does not exist yet, it is
 * as if nobody ever held one: it guards more than Helm's own record does, and is no condition for working.
 */
function releaseLease(cluster, options) {
    return new Lease(cluster, options);
}
class Lease {
    #cluster;
    #options;
    #collection;
    #name;
    #seen;
    #isAllowed = true;
    #isTaken = false;
    #timer;
    constructor(cluster, options) {
        const { namespace, release } = options;
        this.#cluster = cluster;
        this.#options = options;
        this.#collection = `/apis/coordination.k8s.io/v1/namespaces/${encodeURIComponent(namespace)}/leases`;
        this.#name = `trunkline-${release}`;
    }
    async peek() {
        const { now, log } = this.#options;
        try {
            this.#seen = await this.#cluster.find(this.#path);
            return this.#seen === undefined ? undefined : stateOf(this.#seen, now());
        }
        catch (error) {
            if (!isRefusal(error, 403))
                throw error;
            this.#isAllowed = false;
            log.info(`no lease is held, only Helm's own record guards the release: ${(0,errors/* messageOf */.b)(error)}`);
            return undefined;
        }
    }
    async take() {
        if (!this.#isAllowed)
            return true;
        try {
            await this.#write();
        }
        catch (error) {
            if (isRefusal(error, 409))
                return false;
            if (!isRefusal(error, 403, 404))
                throw error;
            this.#isAllowed = false;
            return true;
        }
        this.#isTaken = true;
        this.#timer = setInterval(() => void this.#renew(), RENEWAL).unref();
        return true;
    }
    async release() {
        clearInterval(this.#timer);
        if (this.#isTaken)
            await this.giveUp();
    }
    async giveUp() {
        const { holder, log } = this.#options;
        try {
            const current = await this.#cluster.find(this.#path);
            if (current?.spec?.holderIdentity !== holder)
                return;
            const metadata = { resourceVersion: current.metadata.resourceVersion };
            await this.#cluster.mergePatch(this.#path, { metadata, spec: { holderIdentity: null } });
        }
        catch (error) {
            log.info(`the lease could not be given up, and ends by itself: ${(0,errors/* messageOf */.b)(error)}`);
        }
    }
    get #path() {
        return `${this.#collection}/${encodeURIComponent(this.#name)}`;
    }
    async #write() {
        const { holder, now } = this.#options;
        const seen = this.#seen;
        if (seen === undefined) {
            const object = { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', metadata: { name: this.#name } };
            return this.#cluster.create(this.#collection, { ...object, spec: leaseSpec(holder, now(), 0) });
        }
        // The version makes the cluster refuse where somebody else was quicker.
        const metadata = { resourceVersion: seen.metadata.resourceVersion };
        const spec = leaseSpec(holder, now(), (seen.spec?.leaseTransitions ?? 0) + 1);
        return this.#cluster.mergePatch(this.#path, { metadata, spec });
    }
    async #renew() {
        const { now, log } = this.#options;
        await this.#cluster
            .mergePatch(this.#path, { spec: { renewTime: micro(now()) } })
            .catch((error) => {
            log.info(`the lease could not be renewed: ${(0,errors/* messageOf */.b)(error)}`);
        });
    }
}
function leaseSpec(holder, now, transitions) {
    return {
        holderIdentity: holder,
        leaseDurationSeconds: DURATION / 1_000,
        acquireTime: micro(now),
        renewTime: micro(now),
        leaseTransitions: transitions,
    };
}
function stateOf({ spec = {} }, now) {
    const { holderIdentity: holder = '', leaseDurationSeconds = 0, renewTime = '' } = spec;
    const until = Date.parse(renewTime) + leaseDurationSeconds * 1_000;
    return { holder, isLive: holder !== '' && until > now.getTime() };
}
/** MicroTime of the API: six digits behind the second. */
function micro(time) {
    return time.toISOString().replace('Z', '000Z');
}
function isRefusal(error, ...statuses) {
    const cause = error instanceof errors/* DeliveryError */.V ? error.cause : undefined;
    return cause instanceof ApiRefusal && statuses.includes(cause.status);
}

;// CONCATENATED MODULE: ./shared/tools/helm-release.js










const TIMEOUT = 60_000;
// Helm's own default.
const HISTORY = 10;
const STATE = 'cluster';
const PROXY = 'proxy';
/** Opens the release that the inputs name, and leaves in the state what a `post:` step needs to open it again. */
async function openRelease(name, inputs, holder, context) {
    const access = await openKubeconfig(inputs, context);
    const { folder } = access;
    const { helmVersion, helmMirror } = inputs;
    const saved = {
        folder,
        kubeconfig: access.env['KUBECONFIG'],
        context: access.context,
        holder,
        helmVersion,
        helmMirror,
    };
    context.saveState(STATE, JSON.stringify(saved));
    const pinning = pinCluster(access, inputs.expectCluster, context.log);
    // Without a cluster that it has to be, its name is only told, and nothing waits for that.
    if (inputs.expectCluster !== undefined)
        await pinning;
    const release = opened(name, { access, folder, holder, helmVersion, helmMirror }, context);
    return {
        ...release,
        async close() {
            await Promise.all([pinning, release.close()]);
        },
    };
}
/** Opens again, in a `post:` step, what its main step had opened; undefined where it had not come so far. */
async function reopenRelease(name, context) {
    const saved = context.state(STATE);
    if (saved === '')
        return undefined;
    const { kubeconfig, context: kubeContext, ...opening } = JSON.parse(saved);
    const env = {
        ...childEnvironment(context.env),
        ...(kubeconfig === undefined ? {} : { KUBECONFIG: kubeconfig }),
    };
    const access = { env, context: kubeContext, folder: opening.folder };
    const reopened = opened(name, { ...opening, access }, context);
    // What it makes is one more than was counted on, and must prune nothing.
    reopened.keep(1_000);
    return reopened;
}
/** Ends and removes what the main step may have left behind: its proxy, its files. */
async function sweepRelease(context) {
    const proxy = context.state(PROXY);
    if (proxy !== '') {
        const { pid, socket } = JSON.parse(proxy);
        await endStaleProxy(pid, socket);
        await removeKubeconfig(join(socket, '..'));
    }
    const saved = context.state(STATE);
    if (saved !== '')
        await removeKubeconfig(JSON.parse(saved).folder);
}
/** Helm takes whole seconds, and 0 for no limit at all. */
function helmSeconds(milliseconds) {
    return Math.max(1, Math.ceil(milliseconds / 1_000));
}
function opened({ release, namespace, timeout = TIMEOUT }, { access, folder, holder, helmVersion, helmMirror }, context) {
    const { saveState, signal, log } = context;
    const cluster = openCluster(access, {
        signal,
        onProxy: ({ pid, socket }) => saveState(PROXY, JSON.stringify({ pid, socket })),
    });
    let found;
    const helm = () => {
        found ??= findHelm(access, { helmVersion, helmMirror }, context);
        return found;
    };
    let kept = HISTORY;
    const lease = releaseLease(cluster, { namespace, release, holder, log, now: clock/* systemClock */.m.now });
    return {
        lease,
        cluster: { ...cluster, log: (request) => cluster.text(logPath(request)) },
        storage: helmStorage(cluster, namespace, release),
        context: access.context,
        folder,
        helm,
        async rollback(to, until) {
            const name = { release, namespace, context: access.context, timeout: helmSeconds(timeout) };
            return (await helm()).rollback({ ...name, to, historyMax: kept }, until);
        },
        keep(revisions) {
            kept = revisions;
        },
        async close() {
            // Without a request before it there is no lease to give up, and nothing may be started for that.
            await lease.release();
            await cluster.close();
        },
    };
}
function logPath({ namespace, pod, container, previous, lines, bytes }) {
    const query = new URLSearchParams({
        container,
        tailLines: String(lines),
        limitBytes: String(bytes),
        previous: String(previous),
    });
    return `${collectionPath('pods', namespace)}/${encodeURIComponent(pod)}/log?${query.toString()}`;
}


/***/ }),

/***/ 6601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ imageDigests)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8972);
/* harmony import */ var _domain_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(828);
/* harmony import */ var _registry_graph_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3450);



/**
 * Asks the registry for the digests of an image's platforms and configurations. Where the registry does not
 * answer from here, only the root's own digest is known, and it says so.
 */
function imageDigests(images, registry, log) {
    return Promise.all([...images.values()].map(async (image) => {
        const reference = (0,_domain_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPinned */ .y6)(image);
        try {
            return { reference, digests: [...new Set(await allDigests(image, registry))], isComplete: true };
        }
        catch (error) {
            log.info(`only the digest itself is known of ${reference}: ${(0,_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)}`);
            return { reference, digests: [image.digest], isComplete: false };
        }
    }));
}
async function allDigests(image, registry) {
    const manifest = await registry.manifest({ repository: image.repository, digest: image.digest });
    const { children, blobs } = (0,_registry_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .linksOf */ .hP)(manifest);
    const below = await Promise.all(children.map((child) => allDigests({ repository: image.repository, digest: child.digest }, registry)));
    // Of the blobs only the configuration's digest can be an image ID; layers do no harm in the list.
    return [image.digest, ...blobs.map(({ digest }) => digest), ...below.flat()];
}


/***/ }),

/***/ 2246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ releaseGithub)
});

// EXTERNAL MODULE: ./shared/action/errors.js
var action_errors = __nccwpck_require__(8972);
;// CONCATENATED MODULE: ../../node_modules/universal-user-agent/index.js
function getUserAgent() {
  if (typeof navigator === "object" && "userAgent" in navigator) {
    return navigator.userAgent;
  }

  if (typeof process === "object" && process.version !== undefined) {
    return `Node.js/${process.version.substr(1)} (${process.platform}; ${
      process.arch
    })`;
  }

  return "<environment undetectable>";
}

;// CONCATENATED MODULE: ../../node_modules/before-after-hook/lib/register.js
// @ts-check

function register(state, name, method, options) {
  if (typeof method !== "function") {
    throw new Error("method for before hook must be a function");
  }

  if (!options) {
    options = {};
  }

  if (Array.isArray(name)) {
    return name.reverse().reduce((callback, name) => {
      return register.bind(null, state, name, callback, options);
    }, method)();
  }

  return Promise.resolve().then(() => {
    if (!state.registry[name]) {
      return method(options);
    }

    return state.registry[name].reduce((method, registered) => {
      return registered.hook.bind(null, method, options);
    }, method)();
  });
}

;// CONCATENATED MODULE: ../../node_modules/before-after-hook/lib/add.js
// @ts-check

function addHook(state, kind, name, hook) {
  const orig = hook;
  if (!state.registry[name]) {
    state.registry[name] = [];
  }

  if (kind === "before") {
    hook = (method, options) => {
      return Promise.resolve()
        .then(orig.bind(null, options))
        .then(method.bind(null, options));
    };
  }

  if (kind === "after") {
    hook = (method, options) => {
      let result;
      return Promise.resolve()
        .then(method.bind(null, options))
        .then((result_) => {
          result = result_;
          return orig(result, options);
        })
        .then(() => {
          return result;
        });
    };
  }

  if (kind === "error") {
    hook = (method, options) => {
      return Promise.resolve()
        .then(method.bind(null, options))
        .catch((error) => {
          return orig(error, options);
        });
    };
  }

  state.registry[name].push({
    hook: hook,
    orig: orig,
  });
}

;// CONCATENATED MODULE: ../../node_modules/before-after-hook/lib/remove.js
// @ts-check

function removeHook(state, name, method) {
  if (!state.registry[name]) {
    return;
  }

  const index = state.registry[name]
    .map((registered) => {
      return registered.orig;
    })
    .indexOf(method);

  if (index === -1) {
    return;
  }

  state.registry[name].splice(index, 1);
}

;// CONCATENATED MODULE: ../../node_modules/before-after-hook/index.js
// @ts-check





// bind with array of arguments: https://stackoverflow.com/a/21792913
const bind = Function.bind;
const bindable = bind.bind(bind);

function bindApi(hook, state, name) {
  const removeHookRef = bindable(removeHook, null).apply(
    null,
    name ? [state, name] : [state]
  );
  hook.api = { remove: removeHookRef };
  hook.remove = removeHookRef;
  ["before", "error", "after", "wrap"].forEach((kind) => {
    const args = name ? [state, kind, name] : [state, kind];
    hook[kind] = hook.api[kind] = bindable(addHook, null).apply(null, args);
  });
}

function Singular() {
  const singularHookName = Symbol("Singular");
  const singularHookState = {
    registry: {},
  };
  const singularHook = register.bind(null, singularHookState, singularHookName);
  bindApi(singularHook, singularHookState, singularHookName);
  return singularHook;
}

function Collection() {
  const state = {
    registry: {},
  };

  const hook = register.bind(null, state);
  bindApi(hook, state);

  return hook;
}

/* harmony default export */ const before_after_hook = ({ Singular, Collection });

;// CONCATENATED MODULE: ../../node_modules/@octokit/endpoint/dist-bundle/index.js
// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var VERSION = "0.0.0-development";

// pkg/dist-src/defaults.js
var userAgent = `octokit-endpoint.js/${VERSION} ${getUserAgent()}`;
var DEFAULTS = {
  method: "GET",
  baseUrl: "https://api.github.com",
  headers: {
    accept: "application/vnd.github.v3+json",
    "user-agent": userAgent
  },
  mediaType: {
    format: ""
  }
};

// pkg/dist-src/util/lowercase-keys.js
function lowercaseKeys(object) {
  if (!object) {
    return {};
  }
  return Object.keys(object).reduce((newObj, key) => {
    newObj[key.toLowerCase()] = object[key];
    return newObj;
  }, {});
}

// pkg/dist-src/util/is-plain-object.js
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/util/merge-deep.js
function mergeDeep(defaults, options) {
  const result = Object.assign({}, defaults);
  Object.keys(options).forEach((key) => {
    if (isPlainObject(options[key])) {
      if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
      else result[key] = mergeDeep(defaults[key], options[key]);
    } else {
      Object.assign(result, { [key]: options[key] });
    }
  });
  return result;
}

// pkg/dist-src/util/remove-undefined-properties.js
function removeUndefinedProperties(obj) {
  for (const key in obj) {
    if (obj[key] === void 0) {
      delete obj[key];
    }
  }
  return obj;
}

// pkg/dist-src/merge.js
function merge(defaults, route, options) {
  if (typeof route === "string") {
    let [method, url] = route.split(" ");
    options = Object.assign(url ? { method, url } : { url: method }, options);
  } else {
    options = Object.assign({}, route);
  }
  options.headers = lowercaseKeys(options.headers);
  removeUndefinedProperties(options);
  removeUndefinedProperties(options.headers);
  const mergedOptions = mergeDeep(defaults || {}, options);
  if (options.url === "/graphql") {
    if (defaults && defaults.mediaType.previews?.length) {
      mergedOptions.mediaType.previews = defaults.mediaType.previews.filter(
        (preview) => !mergedOptions.mediaType.previews.includes(preview)
      ).concat(mergedOptions.mediaType.previews);
    }
    mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
  }
  return mergedOptions;
}

// pkg/dist-src/util/add-query-parameters.js
function addQueryParameters(url, parameters) {
  const separator = /\?/.test(url) ? "&" : "?";
  const names = Object.keys(parameters);
  if (names.length === 0) {
    return url;
  }
  return url + separator + names.map((name) => {
    if (name === "q") {
      return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
    }
    return `${name}=${encodeURIComponent(parameters[name])}`;
  }).join("&");
}

// pkg/dist-src/util/extract-url-variable-names.js
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
  return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
  const matches = url.match(urlVariableRegex);
  if (!matches) {
    return [];
  }
  return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}

// pkg/dist-src/util/omit.js
function omit(object, keysToOmit) {
  const result = { __proto__: null };
  for (const key of Object.keys(object)) {
    if (keysToOmit.indexOf(key) === -1) {
      result[key] = object[key];
    }
  }
  return result;
}

// pkg/dist-src/util/url-template.js
function encodeReserved(str) {
  return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
    if (!/%[0-9A-Fa-f]/.test(part)) {
      part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
    }
    return part;
  }).join("");
}
function encodeUnreserved(str) {
  return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
    return "%" + c.charCodeAt(0).toString(16).toUpperCase();
  });
}
function encodeValue(operator, value, key) {
  value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
  if (key) {
    return encodeUnreserved(key) + "=" + value;
  } else {
    return value;
  }
}
function isDefined(value) {
  return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
  return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
  var value = context[key], result = [];
  if (isDefined(value) && value !== "") {
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
      value = value.toString();
      if (modifier && modifier !== "*") {
        value = value.substring(0, parseInt(modifier, 10));
      }
      result.push(
        encodeValue(operator, value, isKeyOperator(operator) ? key : "")
      );
    } else {
      if (modifier === "*") {
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            result.push(
              encodeValue(operator, value2, isKeyOperator(operator) ? key : "")
            );
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              result.push(encodeValue(operator, value[k], k));
            }
          });
        }
      } else {
        const tmp = [];
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            tmp.push(encodeValue(operator, value2));
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              tmp.push(encodeUnreserved(k));
              tmp.push(encodeValue(operator, value[k].toString()));
            }
          });
        }
        if (isKeyOperator(operator)) {
          result.push(encodeUnreserved(key) + "=" + tmp.join(","));
        } else if (tmp.length !== 0) {
          result.push(tmp.join(","));
        }
      }
    }
  } else {
    if (operator === ";") {
      if (isDefined(value)) {
        result.push(encodeUnreserved(key));
      }
    } else if (value === "" && (operator === "&" || operator === "?")) {
      result.push(encodeUnreserved(key) + "=");
    } else if (value === "") {
      result.push("");
    }
  }
  return result;
}
function parseUrl(template) {
  return {
    expand: expand.bind(null, template)
  };
}
function expand(template, context) {
  var operators = ["+", "#", ".", "/", ";", "?", "&"];
  template = template.replace(
    /\{([^\{\}]+)\}|([^\{\}]+)/g,
    function(_, expression, literal) {
      if (expression) {
        let operator = "";
        const values = [];
        if (operators.indexOf(expression.charAt(0)) !== -1) {
          operator = expression.charAt(0);
          expression = expression.substr(1);
        }
        expression.split(/,/g).forEach(function(variable) {
          var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
          values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
        });
        if (operator && operator !== "+") {
          var separator = ",";
          if (operator === "?") {
            separator = "&";
          } else if (operator !== "#") {
            separator = operator;
          }
          return (values.length !== 0 ? operator : "") + values.join(separator);
        } else {
          return values.join(",");
        }
      } else {
        return encodeReserved(literal);
      }
    }
  );
  if (template === "/") {
    return template;
  } else {
    return template.replace(/\/$/, "");
  }
}

// pkg/dist-src/parse.js
function parse(options) {
  let method = options.method.toUpperCase();
  let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
  let headers = Object.assign({}, options.headers);
  let body;
  let parameters = omit(options, [
    "method",
    "baseUrl",
    "url",
    "headers",
    "request",
    "mediaType"
  ]);
  const urlVariableNames = extractUrlVariableNames(url);
  url = parseUrl(url).expand(parameters);
  if (!/^http/.test(url)) {
    url = options.baseUrl + url;
  }
  const omittedParameters = Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl");
  const remainingParameters = omit(parameters, omittedParameters);
  const isBinaryRequest = /application\/octet-stream/i.test(headers.accept);
  if (!isBinaryRequest) {
    if (options.mediaType.format) {
      headers.accept = headers.accept.split(/,/).map(
        (format) => format.replace(
          /application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,
          `application/vnd$1$2.${options.mediaType.format}`
        )
      ).join(",");
    }
    if (url.endsWith("/graphql")) {
      if (options.mediaType.previews?.length) {
        const previewsFromAcceptHeader = headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || [];
        headers.accept = previewsFromAcceptHeader.concat(options.mediaType.previews).map((preview) => {
          const format = options.mediaType.format ? `.${options.mediaType.format}` : "+json";
          return `application/vnd.github.${preview}-preview${format}`;
        }).join(",");
      }
    }
  }
  if (["GET", "HEAD"].includes(method)) {
    url = addQueryParameters(url, remainingParameters);
  } else {
    if ("data" in remainingParameters) {
      body = remainingParameters.data;
    } else {
      if (Object.keys(remainingParameters).length) {
        body = remainingParameters;
      }
    }
  }
  if (!headers["content-type"] && typeof body !== "undefined") {
    headers["content-type"] = "application/json; charset=utf-8";
  }
  if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") {
    body = "";
  }
  return Object.assign(
    { method, url, headers },
    typeof body !== "undefined" ? { body } : null,
    options.request ? { request: options.request } : null
  );
}

// pkg/dist-src/endpoint-with-defaults.js
function endpointWithDefaults(defaults, route, options) {
  return parse(merge(defaults, route, options));
}

// pkg/dist-src/with-defaults.js
function withDefaults(oldDefaults, newDefaults) {
  const DEFAULTS2 = merge(oldDefaults, newDefaults);
  const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
  return Object.assign(endpoint2, {
    DEFAULTS: DEFAULTS2,
    defaults: withDefaults.bind(null, DEFAULTS2),
    merge: merge.bind(null, DEFAULTS2),
    parse
  });
}

// pkg/dist-src/index.js
var endpoint = withDefaults(null, DEFAULTS);


;// CONCATENATED MODULE: ../../node_modules/content-type/dist/index.js
/*!
 * content-type
 * Copyright(c) 2015 Douglas Christopher Wilson
 * MIT Licensed
 */
const SP = 32; // " "
const HTAB = 9; // "\t"
const SEMI = 59; // ";"
const EQ = 61; // "="
const DQUOTE = 34; // '"'
const BSLASH = 92; // "\\"
const COMMA = 44; // ","
const LOWER_CASE = 1;
const OWS = 2;
const SEMI_FLAG = 4;
const COMMA_FLAG = 8;
const TOKEN_FLAG = 16;
const NON_ASCII = 0xff00;
const CASE_FLAGS = LOWER_CASE | NON_ASCII;
/**
 * Character flags used to normalize HTTP field values while scanning.
 * Out-of-range reads intentionally coerce to zero in bitwise expressions.
 */
const CHAR_MAP = new Uint8Array(0x100);
CHAR_MAP[HTAB] |= OWS;
CHAR_MAP[SP] |= OWS;
CHAR_MAP[SEMI] |= SEMI_FLAG;
CHAR_MAP[COMMA] |= COMMA_FLAG;
for (let code = 0x80 /* non-ASCII */; code <= 0xff; code++) {
    CHAR_MAP[code] |= LOWER_CASE;
}
for (const char of "!#$%&'*+-.^_`|~") {
    CHAR_MAP[char.charCodeAt(0)] |= TOKEN_FLAG;
}
for (let code = 0x30 /* 0 */; code <= 0x39 /* 9 */; code++) {
    CHAR_MAP[code] |= TOKEN_FLAG;
}
for (let code = 0x41 /* A */; code <= 0x5a /* Z */; code++) {
    CHAR_MAP[code] |= LOWER_CASE | TOKEN_FLAG;
}
for (let code = 0x61 /* a */; code <= 0x7a /* z */; code++) {
    CHAR_MAP[code] |= TOKEN_FLAG;
}
/**
 * Null object perf optimization. Faster than `Object.create(null)` and `{ __proto__: null }`.
 */
const NullObject = /* @__PURE__ */ (() => {
    const C = function () { };
    C.prototype = Object.create(null);
    return C;
})();
/**
 * Validate a type string against RFC 9110.
 */
function isTypeValid(type, start = 0, end = type.length) {
    let hasSlash = false;
    for (let index = start; index < end; index++) {
        const code = type.charCodeAt(index);
        if (code === 47 /* / */) {
            if (hasSlash || index === start || index >= end - 1)
                return false;
            hasSlash = true;
        }
        else if (!isTokenCode(code)) {
            return false;
        }
    }
    return hasSlash;
}
/**
 * Validate a token against RFC 9110.
 */
function isTokenValid(token, start = 0, end = token.length) {
    if (start >= end)
        return false;
    for (let index = start; index < end; index++) {
        if (!isTokenCode(token.charCodeAt(index)))
            return false;
    }
    return true;
}
/**
 * Check whether a character code belongs to the token production in RFC 9110.
 */
function isTokenCode(code) {
    return (CHAR_MAP[code] & TOKEN_FLAG) !== 0;
}
/**
 * Serialize a parameter value.
 */
function parameterValue(str) {
    const len = str.length;
    if (len === 0)
        return '""';
    let index = 0;
    while (index < len && isTokenCode(str.charCodeAt(index)))
        index++;
    if (index === len)
        return str;
    let result = '"';
    let start = 0;
    while (index < len) {
        const code = str.charCodeAt(index);
        if (code !== HTAB && (code < SP || code === 127 || code > 255)) {
            throw new TypeError(`Invalid parameter value: ${str}`);
        }
        if (code === 34 /* " */ || code === 92 /* \\ */) {
            result += `${str.slice(start, index)}\\`;
            start = index;
        }
        index++;
    }
    return `${result}${str.slice(start)}"`;
}
/**
 * Format an object into a `Content-Type` header.
 */
function format(obj) {
    const { type, parameters } = obj;
    if (!type || !isTypeValid(type)) {
        throw new TypeError(`Invalid type: ${type}`);
    }
    let result = type;
    if (parameters) {
        for (const param of Object.keys(parameters)) {
            if (!isTokenValid(param)) {
                throw new TypeError(`Invalid parameter name: ${param}`);
            }
            result += `; ${param}=${parameterValue(parameters[param])}`;
        }
    }
    return result;
}
/**
 * Parse a `Content-Type` header.
 */
function dist_parse(header, options) {
    const stopFlags = SEMI_FLAG | (options?.comma === true ? COMMA_FLAG : 0);
    const len = header.length;
    let valueStart = options?.start ?? 0;
    while ((CHAR_MAP[header.charCodeAt(valueStart)] & OWS) !== 0) {
        valueStart++;
    }
    let index = valueStart;
    let typeFlags = 0;
    let whitespace = -1;
    let stop = options?.parameters === false ? COMMA_FLAG : 0;
    while (index < len) {
        const code = header.charCodeAt(index);
        const flags = CHAR_MAP[code];
        if ((flags & stopFlags) !== 0) {
            stop |= flags & COMMA_FLAG;
            break;
        }
        if ((flags & OWS) !== 0) {
            if (whitespace === -1)
                whitespace = index;
        }
        else {
            whitespace = -1;
        }
        typeFlags |= (code & NON_ASCII) | flags;
        index++;
    }
    const valueEnd = whitespace === -1 ? index : whitespace;
    const value = header.slice(valueStart, valueEnd);
    const type = (typeFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
    if (index === len || stop !== 0) {
        return { type, index, parameters: new NullObject() };
    }
    return parseParameters(header, type, index, len, stopFlags);
}
/**
 * Parses the parameters of a `Content-Type` header starting at the given index.
 */
function parseParameters(header, type, index, len, stopFlags) {
    const parameters = new NullObject();
    parameter: while (index < len) {
        index++; // Skip over ;
        while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
            index++;
        }
        const keyStart = index;
        let keyFlags = 0;
        let keyWhitespace = -1;
        while (index < len) {
            const code = header.charCodeAt(index);
            const flags = CHAR_MAP[code];
            if ((flags & stopFlags) !== 0) {
                if ((flags & COMMA_FLAG) !== 0)
                    break parameter;
                continue parameter;
            }
            if (code === EQ) {
                const keyEnd = keyWhitespace === -1 ? index : keyWhitespace;
                const value = header.slice(keyStart, keyEnd);
                const key = (keyFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
                index++;
                while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
                    index++;
                }
                if (index < len && header.charCodeAt(index) === DQUOTE) {
                    const quotedStart = ++index;
                    let escaped = false;
                    while (index < len) {
                        const code = header.charCodeAt(index);
                        if (code === DQUOTE) {
                            if (parameters[key] === undefined) {
                                parameters[key] = escaped
                                    ? unescapeQuotedPairs(header, quotedStart, index)
                                    : header.slice(quotedStart, index);
                            }
                            index++;
                            let stop = 0;
                            // Discard characters between quote and delimiter.
                            while (index < len) {
                                const code = header.charCodeAt(index);
                                const flags = CHAR_MAP[code];
                                if ((flags & stopFlags) !== 0) {
                                    stop = flags & COMMA_FLAG;
                                    break;
                                }
                                index++;
                            }
                            if (stop !== 0)
                                break parameter;
                            continue parameter;
                        }
                        if (code === BSLASH && index + 1 < len) {
                            escaped = true;
                            index += 2;
                            continue;
                        }
                        index++;
                    }
                    continue parameter;
                }
                const valueStart = index;
                let stop = 0;
                let valueWhitespace = -1;
                while (index < len) {
                    const code = header.charCodeAt(index);
                    const flags = CHAR_MAP[code];
                    if ((flags & stopFlags) !== 0) {
                        stop = flags & COMMA_FLAG;
                        break;
                    }
                    if ((flags & OWS) !== 0) {
                        if (valueWhitespace === -1)
                            valueWhitespace = index;
                    }
                    else {
                        valueWhitespace = -1;
                    }
                    index++;
                }
                if (parameters[key] === undefined) {
                    const valueEnd = valueWhitespace === -1 ? index : valueWhitespace;
                    parameters[key] = header.slice(valueStart, valueEnd);
                }
                if (stop !== 0)
                    break parameter;
                continue parameter;
            }
            if ((flags & OWS) !== 0) {
                if (keyWhitespace === -1)
                    keyWhitespace = index;
            }
            else {
                keyWhitespace = -1;
            }
            keyFlags |= (code & NON_ASCII) | flags;
            index++;
        }
    }
    return { type, index, parameters };
}
/**
 * Remove backslashes from quoted pairs in a known-terminated quoted string body.
 */
function unescapeQuotedPairs(str, start, end) {
    let result = "";
    for (let index = start; index < end; index++) {
        if (str.charCodeAt(index) === BSLASH) {
            result += str.slice(start, index);
            start = ++index;
        }
    }
    return result + str.slice(start, end);
}
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ../../node_modules/json-with-bigint/json-with-bigint.js
const intRegex = /^-?\d+$/;
const noiseValue = /^-?\d+n+$/; // Noise - strings that match the custom format before being converted to it
const originalStringify = JSON.stringify;
const originalParse = JSON.parse;
const customFormat = /^-?\d+n$/;

const bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
const noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;

/**
 * @typedef {(this: any, key: string | number | undefined, value: any) => any} Replacer
 * @typedef {(key: string | number | undefined, value: any, context?: { source: string }) => any} Reviver
 */

/**
 * Checks if a value is unstringifiable according to native JSON.stringify rules.
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is undefined, a function, or a symbol.
 */
const isUnstringifiable = (val) =>
  val === undefined || typeof val === "function" || typeof val === "symbol";

/**
 * Checks if a value is a native JSON.rawJSON object (Node.js 22+).
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is a RawJSON instance.
 */
const isRawJSON = (val) =>
  val !== null &&
  typeof val === "object" &&
  val.constructor &&
  val.constructor.name === "RawJSON";

/**
 * Iteratively converts a JS value to a JSON string.
 * Used as a fallback when the native JSON.stringify hits the Maximum Call Stack size.
 * Fully compliant with JSON formatting (space), replacers, and toJSON behaviors.
 *
 * @param {any} rootValue The value to stringify.
 * @param {Replacer | Array<string | number> | null} [replacer] User's custom replacer function.
 * @param {string | number} [spaceParam] Indentation for pretty-printing.
 * @returns {string | undefined} The generated JSON string.
 */
const stringifyIteratively = (rootValue, replacer, spaceParam) => {
  let space = "";

  if (typeof spaceParam === "number") {
    space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
  } else if (typeof spaceParam === "string") {
    space = spaceParam.slice(0, 10);
  }

  const isFunctionReplacer = typeof replacer === "function";
  const propertyList = Array.isArray(replacer)
    ? new Set(replacer.map(String))
    : null;

  /**
   * Prepares a value for stringification by resolving toJSON, handling BigInts,
   * applying custom replacers, and unwrapping primitive objects.
   *
   * @param {object|Array} parent The parent object or array holding the value.
   * @param {string} key The key associated with the value.
   * @param {any} val The raw value to process.
   * @returns {any} The processed value ready for stringification.
   */
  const prepareVal = (parent, key, val) => {
    const isObject = val !== null && typeof val === "object";
    const hasToJSON = isObject && typeof val.toJSON === "function";

    if (hasToJSON) {
      val = val.toJSON(key);
    }

    const isNoise = typeof val === "string" && noiseValue.test(val);

    if (isNoise) return val + "n";

    const isBigInt = typeof val === "bigint";

    if (isBigInt) {
      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return JSON.rawJSON(val.toString());

      return val.toString() + "n";
    }

    if (isFunctionReplacer) {
      val = replacer.call(parent, key, val);
    }

    const isPostReplacerObject = val !== null && typeof val === "object";

    if (isPostReplacerObject) {
      const isPrimitiveWrapper =
        val instanceof Number ||
        val instanceof String ||
        val instanceof Boolean;

      if (isPrimitiveWrapper) {
        val = val.valueOf();
      }
    }

    return val;
  };

  const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);

  if (isUnstringifiable(rootProcessed)) {
    return undefined;
  }

  const isRootPrimitive =
    rootProcessed === null || typeof rootProcessed !== "object";
  const isRootNativeRawJSON = isRawJSON(rootProcessed);

  if (isRootPrimitive || isRootNativeRawJSON) {
    return originalStringify(rootProcessed);
  }

  const chunks = [];
  let level = 0;

  const stack = [
    {
      parent: { "": rootProcessed },
      key: "",
      val: rootProcessed,
      isArray: Array.isArray(rootProcessed),
      keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
      index: 0,
      first: true,
    },
  ];

  const visited = new WeakSet([rootProcessed]);

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (node.index === 0) {
      chunks.push(node.isArray ? "[" : "{");
      level++;
    }

    let isDone = false;

    if (node.isArray) {
      if (node.index < node.val.length) {
        if (!node.first) chunks.push(",");

        if (space) chunks.push("\n" + space.repeat(level));

        const childRaw = node.val[node.index];
        const childVal = prepareVal(node.val, String(node.index), childRaw);

        if (isUnstringifiable(childVal)) {
          chunks.push("null");
          node.first = false;
          node.index++;
        } else {
          const isComplexObject =
            childVal !== null && typeof childVal === "object";
          const isNativeRaw = isRawJSON(childVal);

          if (isComplexObject && !isNativeRaw) {
            if (visited.has(childVal)) {
              throw new TypeError("Converting circular structure to JSON");
            }

            visited.add(childVal);

            stack.push({
              parent: node.val,
              key: String(node.index),
              val: childVal,
              isArray: Array.isArray(childVal),
              keys: Array.isArray(childVal) ? null : Object.keys(childVal),
              index: 0,
              first: true,
            });

            node.first = false;
            node.index++;
          } else {
            chunks.push(originalStringify(childVal));
            node.first = false;
            node.index++;
          }
        }
      } else {
        isDone = true;
      }
    } else {
      while (node.index < node.keys.length) {
        const k = node.keys[node.index++];

        const isFilteredOutByArray = propertyList && !propertyList.has(k);

        if (isFilteredOutByArray) continue;

        const childRaw = node.val[k];
        const childVal = prepareVal(node.val, k, childRaw);

        if (isUnstringifiable(childVal)) continue;

        if (!node.first) chunks.push(",");

        if (space) {
          chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
        } else {
          chunks.push(originalStringify(k) + ":");
        }

        const isComplexObject =
          childVal !== null && typeof childVal === "object";
        const isNativeRaw = isRawJSON(childVal);

        if (isComplexObject && !isNativeRaw) {
          if (visited.has(childVal)) {
            throw new TypeError("Converting circular structure to JSON");
          }

          visited.add(childVal);

          stack.push({
            parent: node.val,
            key: k,
            val: childVal,
            isArray: Array.isArray(childVal),
            keys: Array.isArray(childVal) ? null : Object.keys(childVal),
            index: 0,
            first: true,
          });

          node.first = false;

          break; // Stop current loop level to process the newly pushed stack node
        } else {
          chunks.push(originalStringify(childVal));
          node.first = false;
        }
      }

      const isNodeFullyProcessed =
        node.index >= node.keys.length && stack[stack.length - 1] === node;

      if (isNodeFullyProcessed) {
        isDone = true;
      }
    }

    if (isDone) {
      level--;

      if (!node.first && space) chunks.push("\n" + space.repeat(level));

      chunks.push(node.isArray ? "]" : "}");
      visited.delete(node.val);
      stack.pop();
    }
  }

  return chunks.join("");
};

/**
 * Converts a JavaScript value to a JSON string.
 *
 * Supports serialization of BigInt values using two strategies:
 * 1. Custom format "123n" → "123" (universal fallback)
 * 2. Native JSON.rawJSON() (Node.js 22+, fastest) when available
 *
 * All other values are serialized exactly like native JSON.stringify().
 *
 * @param {*} value The value to convert to a JSON string.
 * @param {Replacer | Array<string | number> | null} [replacer]
 * A function that alters the behavior of the stringification process,
 * or an array of strings/numbers to indicate properties to exclude.
 * @param {string | number} [space]
 * A string or number to specify indentation or pretty-printing.
 * @returns {string} The JSON string representation.
 */
const JSONStringify = (value, replacer, space) => {
  try {
    const supportsRawJSON = "rawJSON" in JSON;

    if (supportsRawJSON) {
      return originalStringify(
        value,
        (key, val) => {
          if (typeof val === "bigint") return JSON.rawJSON(val.toString());

          const hasFunctionReplacer = typeof replacer === "function";

          if (hasFunctionReplacer) return replacer(key, val);

          const isKeyInArrayReplacer =
            Array.isArray(replacer) && replacer.includes(key);

          if (isKeyInArrayReplacer) return val;

          return val;
        },
        space,
      );
    }

    if (!value) return originalStringify(value, replacer, space);

    const convertedToCustomJSON = originalStringify(
      value,
      (key, val) => {
        const isNoise = typeof val === "string" && noiseValue.test(val);

        if (isNoise) return val.toString() + "n"; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

        if (typeof val === "bigint") return val.toString() + "n";

        const hasFunctionReplacer = typeof replacer === "function";

        if (hasFunctionReplacer) return replacer(key, val);

        const isKeyInArrayReplacer =
          Array.isArray(replacer) && replacer.includes(key);

        if (isKeyInArrayReplacer) return val;

        return val;
      },
      space,
    );

    const processedJSON = convertedToCustomJSON.replace(
      bigIntsStringify,
      "$1$2$3",
    ); // Delete one "n" off the end of every BigInt value

    const denoisedJSON = processedJSON.replace(noiseStringify, "$1$2$3"); // Remove one "n" off the end of every noisy string

    return denoisedJSON;
  } catch (error) {
    if (error instanceof RangeError) {
      const convertedJSON = stringifyIteratively(value, replacer, space);

      if (convertedJSON === undefined) return undefined;

      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return convertedJSON;

      const processedJSON = convertedJSON.replace(bigIntsStringify, "$1$2$3");

      return processedJSON.replace(noiseStringify, "$1$2$3");
    }

    throw error;
  }
};

const featureCache = new Map();

/**
 * Detects if the current JSON.parse implementation supports the context.source feature.
 *
 * Uses toString() fingerprinting to cache results and automatically detect runtime
 * replacements of JSON.parse (polyfills, mocks, etc.).
 *
 * @returns {boolean} true if context.source is supported, false otherwise.
 */
const isContextSourceSupported = () => {
  const parseFingerprint = JSON.parse.toString();

  if (featureCache.has(parseFingerprint)) {
    return featureCache.get(parseFingerprint);
  }

  try {
    const result = JSON.parse(
      "1",
      (_, __, context) => !!context?.source && context.source === "1",
    );
    featureCache.set(parseFingerprint, result);

    return result;
  } catch {
    featureCache.set(parseFingerprint, false);

    return false;
  }
};

/**
 * Reviver function that converts custom-format BigInt strings back to BigInt values.
 * Also handles "noise" strings that accidentally match the BigInt format.
 *
 * @param {string | number | undefined} key The object key.
 * @param {*} value The value being parsed.
 * @param {object} [context] Parse context (if supported by JSON.parse).
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The transformed value.
 */
const convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
  const isCustomFormatBigInt =
    typeof value === "string" && customFormat.test(value);

  if (isCustomFormatBigInt) return BigInt(value.slice(0, -1));

  const isNoiseValue = typeof value === "string" && noiseValue.test(value);
  if (isNoiseValue) return value.slice(0, -1);

  const hasUserReviver = typeof userReviver === "function";

  if (!hasUserReviver) return value;

  return userReviver(key, value, context);
};

/**
 * Fast JSON.parse implementation (~2x faster than classic fallback).
 * Uses JSON.parse's context.source feature to detect integers and convert
 * large numbers directly to BigInt without string manipulation.
 *
 * Does not support legacy custom format from v1 of this library.
 *
 * @param {string} text JSON string to parse.
 * @param {Reviver} [reviver] Transform function to apply to each value.
 * @returns {any} Parsed JavaScript value.
 */
const JSONParseV2 = (text, reviver) => {
  return JSON.parse(text, (key, value, context) => {
    const isNumber = typeof value === "number";
    const isOutOfBounds =
      value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER;
    const isBigNumber = isNumber && isOutOfBounds;
    const isInt = context && intRegex.test(context.source);
    const isBigInt = isBigNumber && isInt;

    if (isBigInt) return BigInt(context.source);

    const hasCustomReviver = typeof reviver === "function";

    if (!hasCustomReviver) return value;

    return reviver(key, value, context);
  });
};

const MAX_INT = Number.MAX_SAFE_INTEGER.toString();
const MAX_DIGITS = MAX_INT.length;
const stringsOrLargeNumbers =
  /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
const noiseValueWithQuotes = /^"-?\d+n+"$/; // Noise - strings that match the custom format before being converted to it

/**
 * Iteratively traverses the parsed object bottom-up (post-order),
 * emulating the native JSON.parse reviver behavior.
 * This avoids Call Stack overflows (RangeError) on deeply nested structures.
 *
 * @param {any} parsed The natively parsed JSON object.
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The fully processed object.
 */
const applyReviverIteratively = (parsed, userReviver) => {
  const rootHolder = { "": parsed };
  const stack = [{ parent: rootHolder, key: "", visited: false }];

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (!node.visited) {
      node.visited = true;

      const value = node.parent[node.key];
      const isComplexObject = value !== null && typeof value === "object";

      if (isComplexObject) {
        const keys = Object.keys(value);

        for (let i = keys.length - 1; i >= 0; i--) {
          stack.push({ parent: value, key: keys[i], visited: false });
        }
      }
    } else {
      const { parent, key } = node;
      let value = parent[key];

      if (typeof value === "string") {
        const isCustomFormatBigInt = customFormat.test(value);

        if (isCustomFormatBigInt) {
          value = BigInt(value.slice(0, -1));
        } else {
          const isNoise = noiseValue.test(value);

          if (isNoise) value = value.slice(0, -1);
        }
      }

      const hasUserReviver = typeof userReviver === "function";

      if (hasUserReviver) {
        value = userReviver.call(parent, key, value);
      }

      const isDeleted = value === undefined;

      if (isDeleted) {
        delete parent[key];
      } else {
        parent[key] = value;
      }

      stack.pop();
    }
  }

  return rootHolder[""];
};

/**
 * Pre-processes the JSON string to mark large numbers with an 'n' suffix.
 *
 * @param {string} text The raw JSON string.
 * @returns {string} The serialized string with marked BigInts.
 */
const serializeBigInts = (text) => {
  return text.replace(
    stringsOrLargeNumbers,
    (match, digits, fractional, exponential) => {
      const isString = match[0] === '"';
      const isNoise = isString && noiseValueWithQuotes.test(match);

      if (isNoise) return match.substring(0, match.length - 1) + 'n"'; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

      const hasFractionalOrExponential = fractional || exponential;

      // With a fixed number of digits, we can correctly use lexicographical comparison to do a numeric comparison
      const isLessThanMaxSafeInt =
        digits &&
        (digits.length < MAX_DIGITS ||
          (digits.length === MAX_DIGITS && digits <= MAX_INT));

      const isStandardValue =
        isString || hasFractionalOrExponential || isLessThanMaxSafeInt;

      if (isStandardValue) return match;

      return '"' + match + 'n"';
    },
  );
};

/**
 * Converts a JSON string into a JavaScript value.
 *
 * Supports parsing of large integers using two strategies:
 * 1. Classic fallback: Marks large numbers with "123n" format, then converts to BigInt
 * 2. Fast path (JSONParseV2): Uses context.source feature (~2x faster) when available
 *
 * All other JSON values are parsed exactly like native JSON.parse().
 *
 * @param {string} text A valid JSON string.
 * @param {Reviver} [reviver]
 * A function that transforms the results. This function is called for each member
 * of the object. If a member contains nested objects, the nested objects are
 * transformed before the parent object is.
 * @returns {any} The parsed JavaScript value.
 * @throws {SyntaxError} If text is not valid JSON.
 */
const JSONParse = (text, reviver) => {
  if (!text) return originalParse(text, reviver);

  try {
    if (isContextSourceSupported()) return JSONParseV2(text, reviver); // Shortcut to a faster (2x) and simpler version

    // Find and mark big numbers with "n"
    const serializedData = serializeBigInts(text);

    return originalParse(serializedData, (key, value, context) =>
      convertMarkedBigIntsReviver(key, value, context, reviver),
    );
  } catch (error) {
    if (error instanceof RangeError) {
      const serializedData = serializeBigInts(text);
      const parsed = originalParse(serializedData);

      return applyReviverIteratively(parsed, reviver);
    }

    throw error;
  }
};



;// CONCATENATED MODULE: ../../node_modules/@octokit/request-error/dist-src/index.js
class RequestError extends Error {
  name;
  /**
   * http status code
   */
  status;
  /**
   * Request options that lead to the error.
   */
  request;
  /**
   * Response object if a response was received
   */
  response;
  constructor(message, statusCode, options) {
    super(message, { cause: options.cause });
    this.name = "HttpError";
    this.status = Number.parseInt(statusCode);
    if (Number.isNaN(this.status)) {
      this.status = 0;
    }
    /* v8 ignore else -- @preserve -- Bug with vitest coverage where it sees an else branch that doesn't exist */
    if ("response" in options) {
      this.response = options.response;
    }
    const requestCopy = Object.assign({}, options.request);
    if (options.request.headers.authorization) {
      requestCopy.headers = Object.assign({}, options.request.headers, {
        authorization: options.request.headers.authorization.replace(
          /(?<! ) .*$/,
          " [REDACTED]"
        )
      });
    }
    requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
    this.request = requestCopy;
  }
}


;// CONCATENATED MODULE: ../../node_modules/@octokit/request/dist-bundle/index.js
// pkg/dist-src/index.js


// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var dist_bundle_VERSION = "10.0.16";

// pkg/dist-src/defaults.js
var defaults_default = {
  headers: {
    "user-agent": `octokit-request.js/${dist_bundle_VERSION} ${getUserAgent()}`
  }
};

// pkg/dist-src/fetch-wrapper.js



// pkg/dist-src/is-plain-object.js
function dist_bundle_isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/fetch-wrapper.js

var noop = () => "";
async function fetchWrapper(requestOptions) {
  const fetch = requestOptions.request?.fetch || globalThis.fetch;
  if (!fetch) {
    throw new Error(
      "fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing"
    );
  }
  const log = requestOptions.request?.log || console;
  const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
  const body = dist_bundle_isPlainObject(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
  const requestHeaders = Object.fromEntries(
    Object.entries(requestOptions.headers).map(([name, value]) => [
      name,
      String(value)
    ])
  );
  let fetchResponse;
  try {
    fetchResponse = await fetch(requestOptions.url, {
      method: requestOptions.method,
      body,
      redirect: requestOptions.request?.redirect,
      headers: requestHeaders,
      signal: requestOptions.request?.signal,
      // duplex must be set if request.body is ReadableStream or Async Iterables.
      // See https://fetch.spec.whatwg.org/#dom-requestinit-duplex.
      ...requestOptions.body && { duplex: "half" }
    });
  } catch (error) {
    let message = "Unknown Error";
    if (error instanceof Error) {
      if (error.name === "AbortError") {
        error.status = 500;
        throw error;
      }
      message = error.message;
      if (error.name === "TypeError" && "cause" in error) {
        if (error.cause instanceof Error) {
          message = error.cause.message;
        } else if (typeof error.cause === "string") {
          message = error.cause;
        }
      }
    }
    const requestError = new RequestError(message, 500, {
      request: requestOptions
    });
    requestError.cause = error;
    throw requestError;
  }
  const status = fetchResponse.status;
  const url = fetchResponse.url;
  const responseHeaders = {};
  for (const [key, value] of fetchResponse.headers) {
    responseHeaders[key] = value;
  }
  const octokitResponse = {
    url,
    status,
    headers: responseHeaders,
    data: ""
  };
  if ("deprecation" in responseHeaders) {
    const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
    const deprecationLink = matches && matches.pop();
    log.warn(
      `[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`
    );
  }
  if (status === 204 || status === 205) {
    return octokitResponse;
  }
  if (requestOptions.method === "HEAD") {
    if (status < 400) {
      return octokitResponse;
    }
    throw new RequestError(fetchResponse.statusText, status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status === 304) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError("Not modified", status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status >= 400) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError(toErrorMessage(octokitResponse.data), status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
  return octokitResponse;
}
async function getResponseData(response) {
  const contentType = response.headers.get("content-type");
  if (!contentType) {
    return response.text().catch(noop);
  }
  const mimetype = dist_parse(contentType);
  if (isJSONResponse(mimetype)) {
    let text = "";
    try {
      text = await response.text();
      return JSONParse(text);
    } catch (err) {
      return text;
    }
  } else if (mimetype.type.startsWith("text/") || // `application/octet-stream` is the canonical "arbitrary binary" type
  // (RFC 2046) and must never be decoded as text, even when the response
  // carries a (misleading) `charset=utf-8` parameter — see #751.
  mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") {
    return response.text().catch(noop);
  } else {
    return response.arrayBuffer().catch(
      /* v8 ignore next -- @preserve */
      () => new ArrayBuffer(0)
    );
  }
}
function isJSONResponse(mimetype) {
  return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
  if (typeof data === "string") {
    return data;
  }
  if (data instanceof ArrayBuffer) {
    return "Unknown error";
  }
  if (typeof data === "object" && data !== null && "message" in data) {
    const objectData = data;
    const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
    return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
  }
  return `Unknown error: ${JSON.stringify(data)}`;
}

// pkg/dist-src/with-defaults.js
function dist_bundle_withDefaults(oldEndpoint, newDefaults) {
  const endpoint2 = oldEndpoint.defaults(newDefaults);
  const newApi = function(route, parameters) {
    const endpointOptions = endpoint2.merge(route, parameters);
    if (!endpointOptions.request || !endpointOptions.request.hook) {
      return fetchWrapper(endpoint2.parse(endpointOptions));
    }
    const request2 = (route2, parameters2) => {
      return fetchWrapper(
        endpoint2.parse(endpoint2.merge(route2, parameters2))
      );
    };
    Object.assign(request2, {
      endpoint: endpoint2,
      defaults: dist_bundle_withDefaults.bind(null, endpoint2)
    });
    return endpointOptions.request.hook(request2, endpointOptions);
  };
  return Object.assign(newApi, {
    endpoint: endpoint2,
    defaults: dist_bundle_withDefaults.bind(null, endpoint2)
  });
}

// pkg/dist-src/index.js
var request = dist_bundle_withDefaults(endpoint, defaults_default);

/* v8 ignore next -- @preserve */
/* v8 ignore else -- @preserve */

;// CONCATENATED MODULE: ../../node_modules/@octokit/graphql/dist-bundle/index.js
// pkg/dist-src/index.js



// pkg/dist-src/version.js
var graphql_dist_bundle_VERSION = "0.0.0-development";

// pkg/dist-src/with-defaults.js


// pkg/dist-src/graphql.js


// pkg/dist-src/error.js
function _buildMessageForResponseErrors(data) {
  return `Request failed due to following response errors:
` + data.errors.map((e) => ` - ${e.message}`).join("\n");
}
var GraphqlResponseError = class extends Error {
  constructor(request2, headers, response) {
    super(_buildMessageForResponseErrors(response));
    this.request = request2;
    this.headers = headers;
    this.response = response;
    this.errors = response.errors;
    this.data = response.data;
    if (Error.captureStackTrace) {
      Error.captureStackTrace(this, this.constructor);
    }
  }
  request;
  headers;
  response;
  name = "GraphqlResponseError";
  errors;
  data;
};

// pkg/dist-src/graphql.js
var NON_VARIABLE_OPTIONS = [
  "method",
  "baseUrl",
  "url",
  "headers",
  "request",
  "query",
  "mediaType",
  "operationName"
];
var FORBIDDEN_VARIABLE_OPTIONS = ["query", "method", "url"];
var GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
function graphql(request2, query, options) {
  if (options) {
    if (typeof query === "string" && "query" in options) {
      return Promise.reject(
        new Error(`[@octokit/graphql] "query" cannot be used as variable name`)
      );
    }
    for (const key in options) {
      if (!FORBIDDEN_VARIABLE_OPTIONS.includes(key)) continue;
      return Promise.reject(
        new Error(
          `[@octokit/graphql] "${key}" cannot be used as variable name`
        )
      );
    }
  }
  const parsedOptions = typeof query === "string" ? Object.assign({ query }, options) : query;
  const requestOptions = Object.keys(
    parsedOptions
  ).reduce((result, key) => {
    if (NON_VARIABLE_OPTIONS.includes(key)) {
      result[key] = parsedOptions[key];
      return result;
    }
    if (!result.variables) {
      result.variables = {};
    }
    result.variables[key] = parsedOptions[key];
    return result;
  }, {});
  const baseUrl = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
  if (GHES_V3_SUFFIX_REGEX.test(baseUrl)) {
    requestOptions.url = baseUrl.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql");
  }
  return request2(requestOptions).then((response) => {
    if (response.data.errors) {
      const headers = {};
      for (const key of Object.keys(response.headers)) {
        headers[key] = response.headers[key];
      }
      throw new GraphqlResponseError(
        requestOptions,
        headers,
        response.data
      );
    }
    return response.data.data;
  });
}

// pkg/dist-src/with-defaults.js
function graphql_dist_bundle_withDefaults(request2, newDefaults) {
  const newRequest = request2.defaults(newDefaults);
  const newApi = (query, options) => {
    return graphql(newRequest, query, options);
  };
  return Object.assign(newApi, {
    defaults: graphql_dist_bundle_withDefaults.bind(null, newRequest),
    endpoint: newRequest.endpoint
  });
}

// pkg/dist-src/index.js
var graphql2 = graphql_dist_bundle_withDefaults(request, {
  headers: {
    "user-agent": `octokit-graphql.js/${graphql_dist_bundle_VERSION} ${getUserAgent()}`
  },
  method: "POST",
  url: "/graphql"
});
function withCustomRequest(customRequest) {
  return graphql_dist_bundle_withDefaults(customRequest, {
    method: "POST",
    url: "/graphql"
  });
}

/* v8 ignore if -- @preserve */

;// CONCATENATED MODULE: ../../node_modules/@octokit/auth-token/dist-bundle/index.js
// pkg/dist-src/is-jwt.js
var b64url = "(?:[a-zA-Z0-9_-]+)";
var sep = "\\.";
var jwtRE = new RegExp(`^${b64url}${sep}${b64url}${sep}${b64url}$`);
var isJWT = jwtRE.test.bind(jwtRE);

// pkg/dist-src/auth.js
async function auth(token) {
  const isApp = isJWT(token);
  const isInstallation = token.startsWith("v1.") || token.startsWith("ghs_");
  const isUserToServer = token.startsWith("ghu_");
  const tokenType = isApp ? "app" : isInstallation ? "installation" : isUserToServer ? "user-to-server" : "oauth";
  return {
    type: "token",
    token,
    tokenType
  };
}

// pkg/dist-src/with-authorization-prefix.js
function withAuthorizationPrefix(token) {
  if (token.split(/\./).length === 3) {
    return `bearer ${token}`;
  }
  return `token ${token}`;
}

// pkg/dist-src/hook.js
async function hook(token, request, route, parameters) {
  const endpoint = request.endpoint.merge(
    route,
    parameters
  );
  endpoint.headers.authorization = withAuthorizationPrefix(token);
  return request(endpoint);
}

// pkg/dist-src/index.js
var createTokenAuth = function createTokenAuth2(token) {
  if (!token) {
    throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");
  }
  if (typeof token !== "string") {
    throw new Error(
      "[@octokit/auth-token] Token passed to createTokenAuth is not a string"
    );
  }
  token = token.replace(/^(token|bearer) +/i, "");
  return Object.assign(auth.bind(null, token), {
    hook: hook.bind(null, token)
  });
};


;// CONCATENATED MODULE: ../../node_modules/@octokit/core/dist-src/version.js
const version_VERSION = "7.0.8";


;// CONCATENATED MODULE: ../../node_modules/@octokit/core/dist-src/index.js






const dist_src_noop = () => {
};
const consoleWarn = console.warn.bind(console);
const consoleError = console.error.bind(console);
function createLogger(logger = {}) {
  if (typeof logger.debug !== "function") {
    logger.debug = dist_src_noop;
  }
  if (typeof logger.info !== "function") {
    logger.info = dist_src_noop;
  }
  if (typeof logger.warn !== "function") {
    logger.warn = consoleWarn;
  }
  if (typeof logger.error !== "function") {
    logger.error = consoleError;
  }
  return logger;
}
const userAgentTrail = `octokit-core.js/${version_VERSION} ${getUserAgent()}`;
class Octokit {
  static VERSION = version_VERSION;
  static defaults(defaults) {
    const OctokitWithDefaults = class extends this {
      constructor(...args) {
        const options = args[0] || {};
        if (typeof defaults === "function") {
          super(defaults(options));
          return;
        }
        super(
          Object.assign(
            {},
            defaults,
            options,
            options.userAgent && defaults.userAgent ? {
              userAgent: `${options.userAgent} ${defaults.userAgent}`
            } : null
          )
        );
      }
    };
    return OctokitWithDefaults;
  }
  static plugins = [];
  /**
   * Attach a plugin (or many) to your Octokit instance.
   *
   * @example
   * const API = Octokit.plugin(plugin1, plugin2, plugin3, ...)
   */
  static plugin(...newPlugins) {
    const currentPlugins = this.plugins;
    const NewOctokit = class extends this {
      static plugins = currentPlugins.concat(
        newPlugins.filter((plugin) => !currentPlugins.includes(plugin))
      );
    };
    return NewOctokit;
  }
  constructor(options = {}) {
    const hook = new before_after_hook.Collection();
    const requestDefaults = {
      baseUrl: request.endpoint.DEFAULTS.baseUrl,
      headers: {},
      request: Object.assign({}, options.request, {
        // @ts-ignore internal usage only, no need to type
        hook: hook.bind(null, "request")
      }),
      mediaType: {
        previews: [],
        format: ""
      }
    };
    requestDefaults.headers["user-agent"] = options.userAgent ? `${options.userAgent} ${userAgentTrail}` : userAgentTrail;
    if (options.baseUrl) {
      requestDefaults.baseUrl = options.baseUrl;
    }
    if (options.previews) {
      requestDefaults.mediaType.previews = options.previews;
    }
    if (options.timeZone) {
      requestDefaults.headers["time-zone"] = options.timeZone;
    }
    this.request = request.defaults(requestDefaults);
    this.graphql = withCustomRequest(this.request).defaults(requestDefaults);
    this.log = createLogger(options.log);
    this.hook = hook;
    if (!options.authStrategy) {
      if (!options.auth) {
        this.auth = async () => ({
          type: "unauthenticated"
        });
      } else {
        const auth = createTokenAuth(options.auth);
        hook.wrap("request", auth.hook);
        this.auth = auth;
      }
    } else {
      const { authStrategy, ...otherOptions } = options;
      const auth = authStrategy(
        Object.assign(
          {
            request: this.request,
            log: this.log,
            // we pass the current octokit instance as well as its constructor options
            // to allow for authentication strategies that return a new octokit instance
            // that shares the same internal state as the current one. The original
            // requirement for this was the "event-octokit" authentication strategy
            // of https://github.com/probot/octokit-auth-probot.
            octokit: this,
            octokitOptions: otherOptions
          },
          options.auth
        )
      );
      hook.wrap("request", auth.hook);
      this.auth = auth;
    }
    const classConstructor = this.constructor;
    for (let i = 0; i < classConstructor.plugins.length; ++i) {
      Object.assign(this, classConstructor.plugins[i](this, options));
    }
  }
  // assigned during constructor
  request;
  graphql;
  log;
  hook;
  // TODO: type `octokit.auth` based on passed options.authStrategy
  auth;
}


;// CONCATENATED MODULE: ../../node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.js
// pkg/dist-src/version.js
var plugin_paginate_rest_dist_bundle_VERSION = "0.0.0-development";

// pkg/dist-src/normalize-paginated-list-response.js
function normalizePaginatedListResponse(response) {
  if (!response.data) {
    return {
      ...response,
      data: []
    };
  }
  const responseNeedsNormalization = ("total_count" in response.data || "total_commits" in response.data) && !("url" in response.data);
  if (!responseNeedsNormalization) return response;
  const incompleteResults = response.data.incomplete_results;
  const repositorySelection = response.data.repository_selection;
  const totalCount = response.data.total_count;
  const totalCommits = response.data.total_commits;
  delete response.data.incomplete_results;
  delete response.data.repository_selection;
  delete response.data.total_count;
  delete response.data.total_commits;
  const namespaceKey = Object.keys(response.data)[0];
  const data = response.data[namespaceKey];
  response.data = data;
  if (typeof incompleteResults !== "undefined") {
    response.data.incomplete_results = incompleteResults;
  }
  if (typeof repositorySelection !== "undefined") {
    response.data.repository_selection = repositorySelection;
  }
  response.data.total_count = totalCount;
  response.data.total_commits = totalCommits;
  return response;
}

// pkg/dist-src/iterator.js
function iterator(octokit, route, parameters) {
  const options = typeof route === "function" ? route.endpoint(parameters) : octokit.request.endpoint(route, parameters);
  const requestMethod = typeof route === "function" ? route : octokit.request;
  const method = options.method;
  const headers = options.headers;
  let url = options.url;
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        if (!url) return { done: true };
        try {
          const response = await requestMethod({ method, url, headers });
          const normalizedResponse = normalizePaginatedListResponse(response);
          url = ((normalizedResponse.headers.link || "").match(
            /<([^<>]+)>;\s*rel="next"/
          ) || [])[1];
          if (!url && "total_commits" in normalizedResponse.data) {
            const parsedUrl = new URL(normalizedResponse.url);
            const params = parsedUrl.searchParams;
            const page = parseInt(params.get("page") || "1", 10);
            const per_page = parseInt(params.get("per_page") || "250", 10);
            if (page * per_page < normalizedResponse.data.total_commits) {
              params.set("page", String(page + 1));
              url = parsedUrl.toString();
            }
          }
          return { value: normalizedResponse };
        } catch (error) {
          if (error.status !== 409) throw error;
          url = "";
          return {
            value: {
              status: 200,
              headers: {},
              data: []
            }
          };
        }
      }
    })
  };
}

// pkg/dist-src/paginate.js
function paginate(octokit, route, parameters, mapFn) {
  if (typeof parameters === "function") {
    mapFn = parameters;
    parameters = void 0;
  }
  return gather(
    octokit,
    [],
    iterator(octokit, route, parameters)[Symbol.asyncIterator](),
    mapFn
  );
}
function gather(octokit, results, iterator2, mapFn) {
  return iterator2.next().then((result) => {
    if (result.done) {
      return results;
    }
    let earlyExit = false;
    function done() {
      earlyExit = true;
    }
    results = results.concat(
      mapFn ? mapFn(result.value, done) : result.value.data
    );
    if (earlyExit) {
      return results;
    }
    return gather(octokit, results, iterator2, mapFn);
  });
}

// pkg/dist-src/compose-paginate.js
var composePaginateRest = Object.assign(paginate, {
  iterator
});

// pkg/dist-src/generated/paginating-endpoints.js
var paginatingEndpoints = (/* unused pure expression or super */ null && ([
  "GET /advisories",
  "GET /agents/repos/{owner}/{repo}/tasks",
  "GET /agents/tasks",
  "GET /app/hook/deliveries",
  "GET /app/installation-requests",
  "GET /app/installations",
  "GET /assignments/{assignment_id}/accepted_assignments",
  "GET /classrooms",
  "GET /classrooms/{classroom_id}/assignments",
  "GET /enterprises/{enterprise}/code-security/configurations",
  "GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}/repositories",
  "GET /enterprises/{enterprise}/dependabot/alerts",
  "GET /enterprises/{enterprise}/dependabot/repository-access",
  "GET /enterprises/{enterprise}/teams",
  "GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships",
  "GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations",
  "GET /events",
  "GET /gists",
  "GET /gists/public",
  "GET /gists/starred",
  "GET /gists/{gist_id}/comments",
  "GET /gists/{gist_id}/commits",
  "GET /gists/{gist_id}/forks",
  "GET /installation/repositories",
  "GET /issues",
  "GET /licenses",
  "GET /marketplace_listing/plans",
  "GET /marketplace_listing/plans/{plan_id}/accounts",
  "GET /marketplace_listing/stubbed/plans",
  "GET /marketplace_listing/stubbed/plans/{plan_id}/accounts",
  "GET /networks/{owner}/{repo}/events",
  "GET /notifications",
  "GET /organizations",
  "GET /organizations/{org}/settings/billing/budgets",
  "GET /orgs/{org}/actions/cache/usage-by-repository",
  "GET /orgs/{org}/actions/hosted-runners",
  "GET /orgs/{org}/actions/permissions/repositories",
  "GET /orgs/{org}/actions/permissions/self-hosted-runners/repositories",
  "GET /orgs/{org}/actions/runner-groups",
  "GET /orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners",
  "GET /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories",
  "GET /orgs/{org}/actions/runner-groups/{runner_group_id}/runners",
  "GET /orgs/{org}/actions/runners",
  "GET /orgs/{org}/actions/secrets",
  "GET /orgs/{org}/actions/secrets/{secret_name}/repositories",
  "GET /orgs/{org}/actions/variables",
  "GET /orgs/{org}/actions/variables/{name}/repositories",
  "GET /orgs/{org}/agents/secrets",
  "GET /orgs/{org}/agents/secrets/{secret_name}/repositories",
  "GET /orgs/{org}/agents/variables",
  "GET /orgs/{org}/agents/variables/{name}/repositories",
  "GET /orgs/{org}/attestations/repositories",
  "GET /orgs/{org}/attestations/{subject_digest}",
  "GET /orgs/{org}/blocks",
  "GET /orgs/{org}/campaigns",
  "GET /orgs/{org}/code-scanning/alerts",
  "GET /orgs/{org}/code-security/configurations",
  "GET /orgs/{org}/code-security/configurations/{configuration_id}/repositories",
  "GET /orgs/{org}/codespaces",
  "GET /orgs/{org}/codespaces/secrets",
  "GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories",
  "GET /orgs/{org}/copilot-spaces",
  "GET /orgs/{org}/copilot/billing/seats",
  "GET /orgs/{org}/copilot/coding-agent/permissions/repositories",
  "GET /orgs/{org}/dependabot/alerts",
  "GET /orgs/{org}/dependabot/repository-access",
  "GET /orgs/{org}/dependabot/secrets",
  "GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories",
  "GET /orgs/{org}/events",
  "GET /orgs/{org}/failed_invitations",
  "GET /orgs/{org}/hooks",
  "GET /orgs/{org}/hooks/{hook_id}/deliveries",
  "GET /orgs/{org}/insights/api/route-stats/{actor_type}/{actor_id}",
  "GET /orgs/{org}/insights/api/subject-stats",
  "GET /orgs/{org}/insights/api/user-stats/{user_id}",
  "GET /orgs/{org}/installations",
  "GET /orgs/{org}/invitations",
  "GET /orgs/{org}/invitations/{invitation_id}/teams",
  "GET /orgs/{org}/issues",
  "GET /orgs/{org}/members",
  "GET /orgs/{org}/members/{username}/codespaces",
  "GET /orgs/{org}/migrations",
  "GET /orgs/{org}/migrations/{migration_id}/repositories",
  "GET /orgs/{org}/organization-roles/{role_id}/teams",
  "GET /orgs/{org}/organization-roles/{role_id}/users",
  "GET /orgs/{org}/outside_collaborators",
  "GET /orgs/{org}/packages",
  "GET /orgs/{org}/packages/{package_type}/{package_name}/versions",
  "GET /orgs/{org}/personal-access-token-requests",
  "GET /orgs/{org}/personal-access-token-requests/{pat_request_id}/repositories",
  "GET /orgs/{org}/personal-access-tokens",
  "GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories",
  "GET /orgs/{org}/private-registries",
  "GET /orgs/{org}/projectsV2",
  "GET /orgs/{org}/projectsV2/{project_number}/fields",
  "GET /orgs/{org}/projectsV2/{project_number}/items",
  "GET /orgs/{org}/projectsV2/{project_number}/views/{view_number}/items",
  "GET /orgs/{org}/properties/values",
  "GET /orgs/{org}/public_members",
  "GET /orgs/{org}/repos",
  "GET /orgs/{org}/rulesets",
  "GET /orgs/{org}/rulesets/rule-suites",
  "GET /orgs/{org}/rulesets/{ruleset_id}/history",
  "GET /orgs/{org}/secret-scanning/alerts",
  "GET /orgs/{org}/secret-scanning/custom-patterns",
  "GET /orgs/{org}/security-advisories",
  "GET /orgs/{org}/settings/immutable-releases/repositories",
  "GET /orgs/{org}/settings/network-configurations",
  "GET /orgs/{org}/teams",
  "GET /orgs/{org}/teams/{team_slug}/invitations",
  "GET /orgs/{org}/teams/{team_slug}/members",
  "GET /orgs/{org}/teams/{team_slug}/repos",
  "GET /orgs/{org}/teams/{team_slug}/teams",
  "GET /repos/{owner}/{repo}/actions/artifacts",
  "GET /repos/{owner}/{repo}/actions/caches",
  "GET /repos/{owner}/{repo}/actions/concurrency_groups",
  "GET /repos/{owner}/{repo}/actions/organization-secrets",
  "GET /repos/{owner}/{repo}/actions/organization-variables",
  "GET /repos/{owner}/{repo}/actions/runners",
  "GET /repos/{owner}/{repo}/actions/runs",
  "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts",
  "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs",
  "GET /repos/{owner}/{repo}/actions/runs/{run_id}/concurrency_groups",
  "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs",
  "GET /repos/{owner}/{repo}/actions/secrets",
  "GET /repos/{owner}/{repo}/actions/variables",
  "GET /repos/{owner}/{repo}/actions/workflows",
  "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs",
  "GET /repos/{owner}/{repo}/activity",
  "GET /repos/{owner}/{repo}/agents/organization-secrets",
  "GET /repos/{owner}/{repo}/agents/organization-variables",
  "GET /repos/{owner}/{repo}/agents/secrets",
  "GET /repos/{owner}/{repo}/agents/variables",
  "GET /repos/{owner}/{repo}/assignees",
  "GET /repos/{owner}/{repo}/attestations/{subject_digest}",
  "GET /repos/{owner}/{repo}/branches",
  "GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations",
  "GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs",
  "GET /repos/{owner}/{repo}/code-quality/findings",
  "GET /repos/{owner}/{repo}/code-scanning/alerts",
  "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances",
  "GET /repos/{owner}/{repo}/code-scanning/analyses",
  "GET /repos/{owner}/{repo}/codespaces",
  "GET /repos/{owner}/{repo}/codespaces/devcontainers",
  "GET /repos/{owner}/{repo}/codespaces/secrets",
  "GET /repos/{owner}/{repo}/collaborators",
  "GET /repos/{owner}/{repo}/comments",
  "GET /repos/{owner}/{repo}/comments/{comment_id}/reactions",
  "GET /repos/{owner}/{repo}/commits",
  "GET /repos/{owner}/{repo}/commits/{commit_sha}/comments",
  "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls",
  "GET /repos/{owner}/{repo}/commits/{ref}/check-runs",
  "GET /repos/{owner}/{repo}/commits/{ref}/check-suites",
  "GET /repos/{owner}/{repo}/commits/{ref}/status",
  "GET /repos/{owner}/{repo}/commits/{ref}/statuses",
  "GET /repos/{owner}/{repo}/compare/{basehead}",
  "GET /repos/{owner}/{repo}/compare/{base}...{head}",
  "GET /repos/{owner}/{repo}/contributors",
  "GET /repos/{owner}/{repo}/dependabot/alerts",
  "GET /repos/{owner}/{repo}/dependabot/secrets",
  "GET /repos/{owner}/{repo}/deployments",
  "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
  "GET /repos/{owner}/{repo}/environments",
  "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies",
  "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps",
  "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets",
  "GET /repos/{owner}/{repo}/environments/{environment_name}/variables",
  "GET /repos/{owner}/{repo}/events",
  "GET /repos/{owner}/{repo}/forks",
  "GET /repos/{owner}/{repo}/hooks",
  "GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries",
  "GET /repos/{owner}/{repo}/invitations",
  "GET /repos/{owner}/{repo}/issues",
  "GET /repos/{owner}/{repo}/issues/comments",
  "GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions",
  "GET /repos/{owner}/{repo}/issues/events",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/events",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/issue-field-values",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/labels",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/reactions",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/suggestions",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/timeline",
  "GET /repos/{owner}/{repo}/keys",
  "GET /repos/{owner}/{repo}/labels",
  "GET /repos/{owner}/{repo}/milestones",
  "GET /repos/{owner}/{repo}/milestones/{milestone_number}/labels",
  "GET /repos/{owner}/{repo}/notifications",
  "GET /repos/{owner}/{repo}/pages/builds",
  "GET /repos/{owner}/{repo}/pulls",
  "GET /repos/{owner}/{repo}/pulls/comments",
  "GET /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/comments",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/commits",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/files",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/comments",
  "GET /repos/{owner}/{repo}/releases",
  "GET /repos/{owner}/{repo}/releases/{release_id}/assets",
  "GET /repos/{owner}/{repo}/releases/{release_id}/reactions",
  "GET /repos/{owner}/{repo}/rules/branches/{branch}",
  "GET /repos/{owner}/{repo}/rulesets",
  "GET /repos/{owner}/{repo}/rulesets/rule-suites",
  "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history",
  "GET /repos/{owner}/{repo}/secret-scanning/alerts",
  "GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}/locations",
  "GET /repos/{owner}/{repo}/secret-scanning/custom-patterns",
  "GET /repos/{owner}/{repo}/security-advisories",
  "GET /repos/{owner}/{repo}/stacks",
  "GET /repos/{owner}/{repo}/stargazers",
  "GET /repos/{owner}/{repo}/subscribers",
  "GET /repos/{owner}/{repo}/tags",
  "GET /repos/{owner}/{repo}/teams",
  "GET /repos/{owner}/{repo}/topics",
  "GET /repositories",
  "GET /search/code",
  "GET /search/commits",
  "GET /search/issues",
  "GET /search/labels",
  "GET /search/repositories",
  "GET /search/topics",
  "GET /search/users",
  "GET /teams/{team_id}/invitations",
  "GET /teams/{team_id}/members",
  "GET /teams/{team_id}/repos",
  "GET /teams/{team_id}/teams",
  "GET /user/blocks",
  "GET /user/codespaces",
  "GET /user/codespaces/secrets",
  "GET /user/emails",
  "GET /user/followers",
  "GET /user/following",
  "GET /user/gpg_keys",
  "GET /user/installations",
  "GET /user/installations/{installation_id}/repositories",
  "GET /user/issues",
  "GET /user/keys",
  "GET /user/marketplace_purchases",
  "GET /user/marketplace_purchases/stubbed",
  "GET /user/memberships/orgs",
  "GET /user/migrations",
  "GET /user/migrations/{migration_id}/repositories",
  "GET /user/orgs",
  "GET /user/packages",
  "GET /user/packages/{package_type}/{package_name}/versions",
  "GET /user/public_emails",
  "GET /user/repos",
  "GET /user/repository_invitations",
  "GET /user/social_accounts",
  "GET /user/ssh_signing_keys",
  "GET /user/starred",
  "GET /user/subscriptions",
  "GET /user/teams",
  "GET /users",
  "GET /users/{username}/attestations/{subject_digest}",
  "GET /users/{username}/copilot-spaces",
  "GET /users/{username}/events",
  "GET /users/{username}/events/orgs/{org}",
  "GET /users/{username}/events/public",
  "GET /users/{username}/followers",
  "GET /users/{username}/following",
  "GET /users/{username}/gists",
  "GET /users/{username}/gpg_keys",
  "GET /users/{username}/keys",
  "GET /users/{username}/orgs",
  "GET /users/{username}/packages",
  "GET /users/{username}/projectsV2",
  "GET /users/{username}/projectsV2/{project_number}/fields",
  "GET /users/{username}/projectsV2/{project_number}/items",
  "GET /users/{username}/projectsV2/{project_number}/views/{view_number}/items",
  "GET /users/{username}/received_events",
  "GET /users/{username}/received_events/public",
  "GET /users/{username}/repos",
  "GET /users/{username}/social_accounts",
  "GET /users/{username}/ssh_signing_keys",
  "GET /users/{username}/starred",
  "GET /users/{username}/subscriptions"
]));

// pkg/dist-src/paginating-endpoints.js
function isPaginatingEndpoint(arg) {
  if (typeof arg === "string") {
    return paginatingEndpoints.includes(arg);
  } else {
    return false;
  }
}

// pkg/dist-src/index.js
function paginateRest(octokit) {
  return {
    paginate: Object.assign(paginate.bind(null, octokit), {
      iterator: iterator.bind(null, octokit)
    })
  };
}
paginateRest.VERSION = plugin_paginate_rest_dist_bundle_VERSION;

/* v8 ignore next -- @preserve */

// EXTERNAL MODULE: ../../node_modules/bottleneck/light.js
var light = __nccwpck_require__(6503);
;// CONCATENATED MODULE: ../../node_modules/@octokit/plugin-retry/dist-bundle/index.js
// pkg/dist-src/version.js
var plugin_retry_dist_bundle_VERSION = "0.0.0-development";

// pkg/dist-src/error-request.js
function isRequestError(error) {
  return error.request !== void 0;
}
async function errorRequest(state, octokit, error, options) {
  if (!isRequestError(error) || !error?.request.request) {
    throw error;
  }
  if (error.status >= 400 && !state.doNotRetry.includes(error.status)) {
    const retries = options.request.retries != null ? options.request.retries : state.retries;
    const retryAfter = Math.pow((options.request.retryCount || 0) + 1, 2);
    throw octokit.retry.retryRequest(error, retries, retryAfter);
  }
  throw error;
}

// pkg/dist-src/wrap-request.js


async function wrapRequest(state, octokit, request, options) {
  const limiter = new light();
  limiter.on("failed", function(error, info) {
    const maxRetries = ~~error.request.request?.retries;
    const after = ~~error.request.request?.retryAfter;
    options.request.retryCount = info.retryCount + 1;
    if (maxRetries > info.retryCount) {
      return after * state.retryAfterBaseValue;
    }
  });
  return limiter.schedule(
    requestWithGraphqlErrorHandling.bind(null, state, octokit, request),
    options
  );
}
async function requestWithGraphqlErrorHandling(state, octokit, request, options) {
  const response = await request(options);
  if (response.data && response.data.errors && response.data.errors.length > 0 && /Something went wrong while executing your query/.test(
    response.data.errors[0].message
  )) {
    const error = new RequestError(response.data.errors[0].message, 500, {
      request: options,
      response
    });
    return errorRequest(state, octokit, error, options);
  }
  return response;
}

// pkg/dist-src/index.js
function retry(octokit, octokitOptions) {
  const state = Object.assign(
    {
      enabled: true,
      retryAfterBaseValue: 1e3,
      doNotRetry: [400, 401, 403, 404, 410, 422, 451],
      retries: 3
    },
    octokitOptions.retry
  );
  const retryPlugin = {
    retry: {
      retryRequest: (error, retries, retryAfter) => {
        error.request.request = Object.assign({}, error.request.request, {
          retries,
          retryAfter
        });
        return error;
      }
    }
  };
  if (state.enabled) {
    octokit.hook.error("request", errorRequest.bind(null, state, retryPlugin));
    octokit.hook.wrap("request", wrapRequest.bind(null, state, retryPlugin));
  }
  return retryPlugin;
}
retry.VERSION = plugin_retry_dist_bundle_VERSION;


// EXTERNAL MODULE: ./shared/tools/clock.js
var tools_clock = __nccwpck_require__(6042);
;// CONCATENATED MODULE: ./shared/tools/github-error.js

/** The HTTP status that GitHub answered with, where an answer stands behind the error. */
function statusOf(error) {
    const cause = error instanceof action_errors/* DeliveryError */.V ? error.cause : error;
    return github_error_isRequestError(cause) ? cause.response?.status : undefined;
}
function isNotFound(error) {
    return statusOf(error) === 404;
}
/** For what may be gone: undefined where GitHub does not know it, else the error goes on. */
function whenNotFound(error) {
    if (!isNotFound(error))
        throw error;
}
/**
 * Whether a write may have happened although it failed: GitHub was not reached, did not answer
 * in time, or broke while answering. Such a write is looked for before it is tried again.
 */
function isUncertain(error) {
    const cause = error instanceof action_errors/* DeliveryError */.V ? error.cause : error;
    if (!github_error_isRequestError(cause))
        return false;
    return cause.response === undefined || cause.response.status >= 500;
}
/** What a request that failed for good means for the reader of the log. */
function githubError(error, call) {
    if (error instanceof action_errors/* DeliveryError */.V)
        return error;
    if (!github_error_isRequestError(error)) {
        return new action_errors/* DeliveryError */.V('github-failed', `GitHub: ${call} failed: ${String(error)}`, { cause: error });
    }
    if (error.response === undefined)
        return notReached(error, call);
    const { status } = error.response;
    const message = messageIn(error);
    if (status === 401) {
        return new action_errors/* DeliveryError */.V('permission-missing', `GitHub at ${hostOf(error)} refused the token: ${call} answered 401, ${message}`, {
            cause: error,
            cure: "Pass the workflow's own `github.token`, or a token that has not expired",
        });
    }
    if (isRateLimit(error))
        return rateLimited(error, call);
    if (status === 403 && /not accessible by|must have (admin|push|write)/i.test(message))
        return forbidden(error, call);
    return new action_errors/* DeliveryError */.V('github-failed', `GitHub: ${call} answered ${status}, ${message}`, {
        cause: error,
    });
}
/** Whether GitHub asks to slow down: the hourly limit, or a secondary one. */
function isRateLimit(error) {
    if (!github_error_isRequestError(error) || error.response === undefined)
        return false;
    const { status, headers } = error.response;
    if (status !== 403 && status !== 429)
        return false;
    return (status === 429 ||
        headers['retry-after'] !== undefined ||
        headers['x-ratelimit-remaining'] === '0' ||
        /rate limit/i.test(messageIn(error)));
}
/** Whether it is the limit on how fast, not on how many an hour; a proxy's 429 is one too. */
function isSecondaryLimit(error) {
    const isHourly = error.response?.headers['x-ratelimit-remaining'] === '0';
    return /secondary rate limit/i.test(messageIn(error)) || (error.status === 429 && !isHourly);
}
/** Milliseconds that GitHub asks to wait, where it says so as `Retry-After`. */
function retryAfter(error) {
    const seconds = Number(error.response?.headers['retry-after'] ?? Number.NaN);
    return Number.isFinite(seconds) ? seconds * 1_000 : undefined;
}
/** `contents=read,pull_requests=write; issues=write` as the lines of `permissions:`; the first alternative is enough. */
function permissionLines(accepted) {
    const [first = ''] = accepted.split(';');
    return [...first.matchAll(/([a-z_]+)=(read|write|admin)/g)].map(([, name = '', level = '']) => `${name.replaceAll('_', '-')}: ${level}`);
}
// Where GitHub does not name the permission in `X-Accepted-GitHub-Permissions`.
const KNOWN = [
    [/\/deployments(\/|\?|$)/, 'deployments'],
    [/\/actions\//, 'actions'],
    [/\/environments(\/|$)/, 'actions'],
    [/\/(issues|pulls)\/|\/commits\/[^/]+\/pulls/, 'pull-requests'],
    [/\/graphql$/, 'pull-requests'],
    [/\/(compare|commits)\//, 'contents'],
];
function forbidden(error, call) {
    const lines = permissionLines(String(error.response?.headers['x-accepted-github-permissions'] ?? ''));
    const guess = guessLine(error);
    const missing = lines.length > 0 ? lines : guess === undefined ? [] : [guess];
    const cure = missing.length === 0
        ? "Look up the permission that this call needs and add it to the job's `permissions:`"
        : `Add to the job's \`permissions:\` the line \`${missing.join('`, `')}\``;
    return new action_errors/* DeliveryError */.V('permission-missing', `the token may not ${call}`, { cause: error, cure });
}
function guessLine({ request }) {
    const path = request.url;
    const name = KNOWN.find(([pattern]) => pattern.test(path))?.[1];
    if (name === undefined)
        return undefined;
    const reads = request.method === 'GET' || path.endsWith('/graphql');
    return `${name}: ${reads ? 'read' : 'write'}`;
}
function rateLimited(error, call) {
    const wait = retryAfter(error);
    const reset = Number(error.response?.headers['x-ratelimit-reset'] ?? Number.NaN);
    const until = Number.isFinite(reset) ? ` until ${new Date(reset * 1_000).toISOString()}` : '';
    const again = wait === undefined ? until : ` for ${Math.ceil(wait / 1_000)} s`;
    return new action_errors/* DeliveryError */.V('github-failed', `GitHub's rate limit is used up${again}: ${call} was refused`, {
        cause: error,
        cure: 'Run again after that; a token of its own has its own limit',
    });
}
function notReached(error, call) {
    return new action_errors/* DeliveryError */.V('github-failed', `GitHub at ${hostOf(error)} could not be reached for ${call}: ${error.message}`, {
        cause: error,
        cure: 'Run again; if it stays so, look at githubstatus.com and at the network between the runner and GitHub',
    });
}
function hostOf({ request }) {
    return URL.parse(request.url)?.host ?? request.url;
}
/** Octokit appends the address of GitHub's documentation, which is of no use to this reader. */
function messageIn({ message }) {
    return message.replace(/ - https?:\/\/\S+$/, '').slice(0, 500);
}
function github_error_isRequestError(error) {
    return error instanceof Error && error.name === 'HttpError' && 'status' in error && 'request' in error;
}

;// CONCATENATED MODULE: ./shared/tools/github-graphql.js

/** A refusal comes with status 200, and beside whatever could be answered: here it is an error. */
function graphqlData(answer) {
    const { data, denied } = graphqlParts(answer);
    if (denied !== undefined)
        throw denied;
    return data;
}
/** Throws where nothing was answered. */
function graphqlParts(answer) {
    const { data, errors = [] } = (answer ?? {});
    const denied = denialIn(errors);
    const isEmpty = data == null || Object.values(data).every((value) => value === null);
    if (!isEmpty)
        return { data, denied };
    if (denied !== undefined)
        throw denied;
    if (data != null && errors.length === 0)
        return { data, denied };
    const messages = errors.map(({ message = '' }) => message).join('; ');
    throw new action_errors/* DeliveryError */.V('github-failed', `GitHub's GraphQL answered without data: ${messages}`);
}
function denialIn(errors) {
    const refused = errors.filter(({ type, message = '' }) => type === 'FORBIDDEN' || /not accessible by/i.test(message));
    if (refused.length === 0)
        return undefined;
    const scopes = [...new Set(refused.map(scopeOf))];
    const messages = [...new Set(refused.map(({ message = '' }) => message))].join('; ');
    return new action_errors/* DeliveryError */.V('permission-missing', `the token may not read ${scopes.map((scope) => scope.replace('-', ' ')).join(' and ')}: ${messages}`, {
        cure: `Add to the job's \`permissions:\` the line ${scopes.map((scope) => `\`${scope}: read\``).join(' and ')}`,
    });
}
/** GraphQL names no permission, but the field that was refused. */
function scopeOf({ path = [] }) {
    if (path.some((part) => part === 'deployments'))
        return 'deployments';
    const isCommit = path.at(-1) === 'object' || path.at(-1) === 'history' || path.at(-1) === 'defaultBranchRef';
    return isCommit ? 'contents' : 'pull-requests';
}

;// CONCATENATED MODULE: ./shared/tools/github-patience.js


/** For a write that must not happen twice: its caller looks before it tries again. */
const ONCE = { retries: 0 };
/** For a write that matters most and may happen twice: an outage of half a minute is sat out. */
const PATIENTLY = { retries: 4 };
const LONGEST_WAIT = 60_000;
/** Statuses that asking again at once would not change; of them, a rate limit is waited for. */
const REFUSALS = [400, 401, 403, 404, 410, 422, 429, 451];
/**
 * Ends a call that was refused. The retry plugin leaves refusals alone, but not where the call itself says how
 * often it may be repeated: it repeats those at once (its wrapRequest reads `retries` from the failed request).
 */
function refusalsAreFinal({ hook }) {
    hook.error('request', (error) => {
        if ('status' in error && REFUSALS.includes(error.status)) {
            error.request.request = { ...error.request.request, retries: 0 };
        }
        throw error;
    });
}
/** Waits where GitHub names a time, and turns what is left into an error for the reader. */
async function patiently(attempt, how) {
    const { call, log, signal, wait, patience } = how;
    try {
        return await attempt();
    }
    catch (error) {
        if (signal?.aborted === true)
            throw cancelled(signal);
        const asked = patience > 0 ? askedWait(error) : undefined;
        if (asked === undefined)
            throw githubError(error, call);
        log.info(`GitHub asks to slow down: ${call} is tried again in ${Math.ceil(asked / 1_000)} s`);
        await wait(asked, signal);
    }
    return patiently(attempt, { ...how, patience: patience - 1 });
}
/** A refusal for the rate limit did nothing, so that even a write that must not happen twice may be repeated. */
function askedWait(error) {
    if (!isRateLimit(error))
        return undefined;
    // "Rate limits for the REST API": a secondary limit that names no time asks for a minute.
    const wait = retryAfter(error) ?? (isSecondaryLimit(error) ? LONGEST_WAIT : undefined);
    return wait !== undefined && wait <= LONGEST_WAIT ? wait : undefined;
}
function cancelled(signal) {
    return signal.reason instanceof action_errors/* DeliveryError */.V
        ? signal.reason
        : new action_errors/* DeliveryError */.V('cancelled', 'cancelled while talking to GitHub', { cause: signal.reason });
}

;// CONCATENATED MODULE: ./shared/tools/github.js








// The newest that every supported GitHub Enterprise Server knows; unset means the same until 2028.
const API_VERSION = '2022-11-28';
// The plugins' error hooks run in this order.
const Client = Octokit.plugin(refusalsAreFinal, retry, paginateRest);
/** Opens nothing yet: the first request shows whether token and address are good. */
function connectGithub(connection) {
    const { token, apiUrl, repository, log } = connection;
    const [owner, repo, ...rest] = repository.split('/');
    if (owner === undefined || repo === undefined || owner === '' || repo === '' || rest.length > 0) {
        throw new action_errors/* DeliveryError */.V('input-invalid', `a repository is owner/name, got "${repository}"`);
    }
    const silent = () => undefined;
    const octokit = new Client({
        auth: token,
        baseUrl: apiUrl.replace(/\/+$/, ''),
        userAgent: 'trunkline',
        request: { fetch: limitedFetch(connection) },
        retry: { retries: 2, retryAfterBaseValue: connection.retryBase ?? 1_000, doNotRetry: [...REFUSALS] },
        log: { debug: silent, info: silent, warn: log.info, error: silent },
    });
    explainErrors(octokit, connection);
    const left = countLeft(octokit);
    const graphqlUrl = connection.graphqlUrl ?? besideRest(apiUrl);
    const serverUrl = connection.serverUrl ?? webAddress(apiUrl);
    return {
        owner,
        repo,
        webUrl: `${serverUrl.replace(/\/+$/, '')}/${owner}/${repo}`,
        request: octokit.request,
        pages: octokit.paginate.iterator,
        left,
        graphql: async (query, variables) => {
            const { data } = await octokit.request(`POST ${graphqlUrl}`, { query, variables });
            return graphqlData(data);
        },
        graphqlPartly: async (query, variables) => {
            const { data } = await octokit.request(`POST ${graphqlUrl}`, { query, variables });
            return graphqlParts(data);
        },
    };
}
// Registered after the plugins, so that it sees what is left when they have given up.
function explainErrors(octokit, { signal, log, wait = tools_clock/* systemClock */.m.wait }) {
    // Once a call was given up, waiting again in each of the next ones would only add up.
    let isDown = false;
    octokit.hook.before('request', (options) => {
        options.headers['x-github-api-version'] = API_VERSION;
        // The plugin counts in this object, which requests share: the next one would begin with long waits.
        options.request = { ...(isDown ? ONCE : {}), ...options.request, retryCount: 0 };
    });
    octokit.hook.wrap('request', async (request, options) => {
        const call = `${options.method} ${pathOf(options)}`;
        try {
            const answer = await patiently(async () => request(options), { call, log, signal, wait, patience: 2 });
            isDown = false;
            return answer;
        }
        catch (error) {
            isDown = isUncertain(error) && (isDown || options.request['retries'] !== ONCE.retries);
            throw error;
        }
    });
}
/** Reads what GitHub says beside its answers; GraphQL has a count of its own, which does not matter here. */
function countLeft(octokit) {
    let left;
    octokit.hook.after('request', ({ headers }) => {
        const remaining = headers['x-ratelimit-remaining'];
        if (remaining !== undefined && headers['x-ratelimit-resource'] !== 'graphql')
            left = Number(remaining);
    });
    return () => left;
}
// The route still has its placeholders here, and the parameters lie beside it.
function pathOf(options) {
    const path = options.url.replace(/^https?:\/\/[^/]+(\/api\/v3)?/, '').replace(/\?.*/, '');
    return path.replaceAll(/\{(\w+)\}/g, (whole, name) => {
        const value = options[name];
        return typeof value === 'string' || typeof value === 'number' ? String(value) : whole;
    });
}
/** Gives up on one answer after a while, and on all of them once the step is cancelled. */
function limitedFetch({ signal, timeout = 15_000 }) {
    return async (input, init) => {
        const limit = AbortSignal.timeout(timeout);
        const signals = signal === undefined ? [limit] : [signal, limit];
        try {
            return await fetch(input, { ...init, signal: AbortSignal.any(signals) });
        }
        catch (error) {
            // An AbortError is the one error that the retry plugin leaves alone.
            if (signal?.aborted === true)
                throw new DOMException('cancelled', 'AbortError');
            throw error;
        }
    };
}
/** GitHub Enterprise Server has REST under /api/v3 and GraphQL under /api/graphql. */
function besideRest(apiUrl) {
    return `${apiUrl.replace(/\/+$/, '').replace(/\/api\/v3$/, '/api')}/graphql`;
}
function webAddress(apiUrl) {
    return apiUrl.replace(/\/api\/v3\/?$/, '').replace('://api.github.com', '://github.com');
}

;// CONCATENATED MODULE: ./shared/tools/github-pull-requests-query.js
/** What GitHub's index knows of at most a hundred commits, in one request; `trunk` is the default branch. */
async function askPullRequestsOfCommits(github, shas) {
    const asked = shas.map((sha, index) => `c${index}: object(oid: "${sha}") { ...pulls }`);
    const repository = await ask(github, asked, `fragment pulls on Commit { associatedPullRequests(first: 5) { nodes { ${fields(1)} } } }`);
    const byCommit = new Map(shas.map((sha, index) => {
        const nodes = repository?.[`c${index}`]?.associatedPullRequests?.nodes ?? [];
        return [sha, nodes.filter((node) => node !== null)];
    }));
    return { trunk: repository?.defaultBranchRef?.name, byCommit };
}
/** At most a hundred pull requests by number, in one request; a number that is none of a pull request is left out. */
async function askPullRequestsByNumber(github, numbers) {
    const asked = numbers.map((number, index) => `p${index}: pullRequest(number: ${number}) { ...pull }`);
    const repository = await ask(github, asked, `fragment pull on PullRequest { ${fields(100)} }`);
    const pulls = numbers.map((_, index) => repository?.[`p${index}`]).filter((pull) => pull != null);
    return { trunk: repository?.defaultBranchRef?.name, pulls };
}
async function ask(github, asked, fragment) {
    const query = `query ($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) {
    defaultBranchRef { name }
    ${asked.join('\n    ')}
  }
}
${fragment}`;
    const { owner, repo } = github;
    return (await github.graphql(query, { owner, repo })).repository;
}
function fields(commits) {
    return `number title mergedAt baseRefName author { login } mergeCommit { oid }
    commits(first: ${commits}) { nodes { commit { oid authoredDate } } }`;
}

;// CONCATENATED MODULE: ./shared/tools/github-pull-requests.js

const BATCH = 100;
// GitHub's index from commits to pull requests lags a merge by tens of seconds (apache/texera#4620).
const LAG = 90_000;
const BACKOFF = [2_000, 4_000, 8_000];
/**
 * Asks GitHub's index for all commits, then believes the number in a subject once the pull request
 * itself confirms it, then asks the index again, and again, for what was merged a moment ago.
 */
async function pullRequestsOf(github, commits, clock) {
    const range = new Set(commits.map(({ sha }) => sha));
    const indexed = await askIndex(github, commits, range);
    const named = await askNamed(github, indexed.without, range);
    const found = [...indexed.pullRequests, ...named.pullRequests];
    let missing = named.without;
    for (const wait of BACKOFF) {
        const brought = new Set(found.flatMap((pullRequest) => pullRequest.commits));
        const recent = missing.filter((commit) => !brought.has(commit.sha) && isRecent(commit, clock));
        if (recent.length === 0)
            break;
        clock.notice?.(`GitHub's index knows no pull request yet of ${recent.length === 1 ? 'a commit' : `${recent.length} commits`} of the last minutes: asked again in ${wait / 1_000} s`);
        await clock.wait(wait);
        const late = await askIndex(github, recent, range);
        found.push(...late.pullRequests);
        missing = late.without;
    }
    return united(found);
}
function isRecent({ committedAt }, clock) {
    return clock.now().getTime() - Date.parse(committedAt) < LAG;
}
/** Each pull request once, with all of its commits. */
function united(found) {
    const byNumber = Map.groupBy(found, ({ number }) => number);
    return [...byNumber.values()]
        .flatMap(([first, ...more]) => {
        if (first === undefined)
            return [];
        const commits = [first, ...more].flatMap((pullRequest) => pullRequest.commits);
        return [{ ...first, commits: [...new Set(commits)] }];
    })
        .sort((a, b) => a.number - b.number);
}
async function askIndex(github, commits, range) {
    const pullRequests = [];
    const without = [];
    for (const batch of batches(commits)) {
        const { trunk, byCommit } = await askPullRequestsOfCommits(github, batch.map(({ sha }) => sha));
        for (const commit of batch) {
            const merged = (byCommit.get(commit.sha) ?? []).filter((pull) => isMerged(pull, trunk, range));
            pullRequests.push(...merged.map((pull) => readPull(pull, [commit.sha])));
            if (merged.length === 0)
                without.push(commit);
        }
    }
    return { pullRequests, without };
}
/** The pull request that a subject names, as squash and merge commits do; anyone can write a subject. */
function pullRequestNamedIn(subject) {
    const [, squashed, merged] = /\(#(\d{1,9})\)\s*$|^Merge pull request #(\d{1,9}) from /.exec(subject) ?? [];
    const number = squashed ?? merged;
    return number === undefined ? undefined : Number(number);
}
async function askNamed(github, commits, range) {
    const numbers = commits.map(({ subject }) => pullRequestNamedIn(subject)).filter((one) => one !== undefined);
    const confirmed = new Map();
    for (const batch of batches([...new Set(numbers)])) {
        const { trunk, pulls } = await askPullRequestsByNumber(github, batch);
        for (const pull of pulls.filter((one) => isMerged(one, trunk, range))) {
            const own = pull.commits.nodes.map((node) => node?.commit.oid ?? '').filter((sha) => range.has(sha));
            confirmed.set(pull.number, readPull(pull, [pull.mergeCommit?.oid ?? '', ...own]));
        }
    }
    const isNamed = ({ subject }) => confirmed.has(pullRequestNamedIn(subject) ?? 0);
    return { pullRequests: [...confirmed.values()], without: commits.filter((commit) => !isNamed(commit)) };
}
/** One that was merged into the trunk, by a commit of the range. */
function isMerged(pull, trunk, range) {
    return pull.mergedAt !== null && pull.baseRefName === trunk && range.has(pull.mergeCommit?.oid ?? '');
}
function readPull(pull, commits) {
    const { number, title, author, mergedAt, mergeCommit } = pull;
    const firstCommitAt = pull.commits.nodes[0]?.commit.authoredDate;
    return {
        number,
        title,
        author: author?.login ?? 'ghost',
        mergedAt: mergedAt ?? '',
        mergeCommit: mergeCommit?.oid ?? '',
        commits,
        ...(firstCommitAt === undefined ? {} : { firstCommitAt }),
    };
}
function* batches(items) {
    for (let start = 0; start < items.length; start += BATCH)
        yield items.slice(start, start + BATCH);
}

;// CONCATENATED MODULE: ./shared/tools/github-commits.js




const PAGE = 100;
const MOST_PAGES = 10;
const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}';
function githubCommits(github, clock = tools_clock/* systemClock */.m) {
    const { owner, repo, request } = github;
    async function comparePage(base, head, page) {
        const { data } = await request(COMPARE, {
            owner,
            repo,
            basehead: `${base}...${head}`,
            per_page: PAGE,
            page,
        });
        return data;
    }
    return {
        async compare(base, head) {
            const first = await orMissing(comparePage(base, head, 1));
            if (first === undefined)
                return { status: 'unknown', aheadBy: 0, behindBy: 0, commits: [] };
            const commits = first.commits.map(readCommit);
            const pages = Math.ceil(Number(first.total_commits) / PAGE);
            const from = Math.max(2, pages - MOST_PAGES + 1);
            if (from > 2)
                commits.length = 0;
            for (let page = from; page <= pages; page += 1) {
                commits.push(...(await comparePage(base, head, page)).commits.map(readCommit));
            }
            const { status, ahead_by: aheadBy, behind_by: behindBy } = first;
            return { status, aheadBy: Number(aheadBy), behindBy: Number(behindBy), commits };
        },
        async commit(sha) {
            // The page is one of the commit's files, which nobody here reads.
            const which = { owner, repo, ref: sha, per_page: 1 };
            const found = await orMissing(request('GET /repos/{owner}/{repo}/commits/{ref}', which));
            return found === undefined ? undefined : readCommit(found.data);
        },
        pullRequestsOf: (commits) => pullRequestsOf(github, commits, clock),
    };
}
function readCommit({ sha, author, commit }) {
    return {
        sha,
        subject: commit.message.split('\n', 1)[0] ?? '',
        author: author?.login ?? commit.author?.name ?? 'unknown',
        authoredAt: commit.author?.date ?? '',
        committedAt: commit.committer?.date ?? '',
    };
}
// A comparison with an unknown commit answers 404, an unknown commit itself 422.
async function orMissing(asked) {
    try {
        return await asked;
    }
    catch (error) {
        if (isNotFound(error) || (statusOf(error) === 422 && (0,action_errors/* messageOf */.b)(error).includes('No commit found'))) {
            return undefined;
        }
        throw error;
    }
}

;// CONCATENATED MODULE: ./shared/tools/github-runs.js


function githubRuns({ owner, repo, request }) {
    return {
        async state(run) {
            const which = { owner, repo, run_id: Number(run) };
            const asked = request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', which);
            const data = (await asked.catch(whenNotFound))?.data;
            return data && { attempt: data.run_attempt ?? 1, isOver: data.status === 'completed' };
        },
        async jobs(run) {
            const which = { owner, repo, run_id: Number(run), filter: 'latest', per_page: 100 };
            const asked = request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', which);
            const answer = await asked.catch(whenNotFound);
            return (answer?.data.jobs ?? [])
                .filter(({ status, conclusion }) => hasStarted(status) && conclusion !== 'skipped')
                .map(({ name, started_at: startedAt, completed_at: endedAt, conclusion }) => ({
                name,
                startedAt,
                endedAt: endedAt ?? undefined,
                conclusion: conclusion ?? undefined,
            }))
                .sort((a, b) => a.startedAt.localeCompare(b.startedAt));
        },
    };
}
function hasStarted(status) {
    return status === 'in_progress' || status === 'completed';
}
/**
 * Whether an attempt of a run has ended. A newer attempt means that it has; `unknown` where GitHub does not
 * know the run, or does not answer: that is never taken for an end.
 */
async function runState(github, { repository, run, attempt }, log) {
    if (!/^\d+$/.test(run))
        return 'unknown';
    const unknown = (why) => {
        log.info(`whether run ${run} has ended is not known: ${why}`);
        return 'unknown';
    };
    const [owner = github.owner, repo = github.repo] = repository?.split('/') ?? [];
    try {
        const state = await githubRuns({ ...github, owner, repo }).state(run);
        if (state === undefined)
            return unknown('GitHub does not know it');
        return state.isOver || state.attempt > attempt ? 'ended' : 'active';
    }
    catch (error) {
        return unknown((0,action_errors/* messageOf */.b)(error));
    }
}

;// CONCATENATED MODULE: ./shared/tools/release-github.js




/**
 * GitHub as far as a helm release needs it; nothing is opened before it is asked. The word `none` for a token
 * does without the order of commits, in writing; no token at all is an error once an order has to be known.
 */
function releaseGithub(token, surroundings) {
    const { env, log, signal } = surroundings;
    let github;
    const connected = (known) => {
        github ??= connectGithub({
            token: known,
            apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
            repository: env['GITHUB_REPOSITORY'] ?? '',
            log,
            signal,
        });
        return github;
    };
    return {
        async compare(base, head) {
            if (token === 'none')
                return 'ahead';
            if (token !== undefined)
                return (await githubCommits(connected(token)).compare(base, head)).status;
            throw new action_errors/* DeliveryError */.V('permission-missing', `whether ${head.slice(0, 7)} is newer than the live ${base.slice(0, 7)} cannot be asked without a token`, { cure: 'Pass `github-token`, or the word `none` to do without the order of commits' });
        },
        async stateOf(owner) {
            if (token === undefined || token === 'none' || env['GITHUB_REPOSITORY'] === undefined)
                return 'unknown';
            return runState(connected(token), owner, log);
        },
    };
}


/***/ }),

/***/ 5070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ stepOwner)
/* harmony export */ });
/** Who a step is, as the runner tells it: run, attempt, and the job on its runner. */
function stepOwner(env) {
    const repository = env['GITHUB_REPOSITORY'];
    return {
        ...(repository === undefined ? {} : { repository }),
        run: env['GITHUB_RUN_ID'] ?? 'local',
        attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1'),
        job: [env['GITHUB_JOB'] ?? 'job', env['RUNNER_NAME'] ?? 'runner'].join('@'),
    };
}


/***/ }),

/***/ 5033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ insideWorkspace),
/* harmony export */   j: () => (/* binding */ mustExist)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8972);



/** Refuses a path that leads to nothing. */
async function mustExist(input, path) {
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined)) === undefined) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .DeliveryError */ .V('input-invalid', `input "${input}" must be a path that exists, got "${path}"`, {
            cure: 'Check out the repository in an earlier step, and name the path from its root',
        });
    }
}
/** The path, refused where it leads out of the workspace, links included. */
async function insideWorkspace(input, path, workspace) {
    await mustExist(input, path);
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path));
    if (way === '..' || way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`)) {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .DeliveryError */ .V('input-invalid', `input "${input}" must stay inside the workspace, got "${path}"`);
    }
    return path;
}


/***/ }),

/***/ 6789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ML: () => (/* binding */ readValuesText),
/* harmony export */   f8: () => (/* binding */ parseYamlAsFarAsItGoes),
/* harmony export */   hN: () => (/* binding */ parseYaml),
/* harmony export */   v: () => (/* binding */ parseYamlDocuments)
/* harmony export */ });
/* unused harmony export parseYamlTexts */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3483);

// `silent` would have the package return what it made of broken text, and drop every document but the first.
const STRICT = { uniqueKeys: true, logLevel: 'error' };
/** Parses one YAML document; throws where it is broken, or not alone. */
function parseYaml(text) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, STRICT);
}
/**
 * Parses one document that is Helm's to judge, as far as it goes: Helm's own parser minds less, so what is
 * broken for this one may have been deployed.
 */
function parseYamlAsFarAsItGoes(text) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' });
}
/** Parses a stream of documents; throws at the first that is broken. */
function parseYamlDocuments(text) {
    const documents = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseAllDocuments */ .hR)(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' });
    if ('empty' in documents)
        return [];
    return documents.map((document) => {
        const broken = document.errors[0];
        if (broken !== undefined)
            throw broken;
        return document.toJS();
    });
}
/** Parses a values text, and names the keys that have nothing behind them: neither a value nor the word null. */
function readValuesText(text) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, STRICT);
    const broken = document.errors[0];
    if (broken !== undefined)
        throw broken;
    const emptyKeys = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Pair(_, { key, value }) {
            const isEmpty = value === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) && value.value === null && value.source === '');
            if (isEmpty)
                emptyKeys.push(String((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? key.value : key));
        },
    });
    return { value: document.toJS(), emptyKeys };
}
/** Parses one YAML document with every scalar as the text that stands there: `0123456` and `1e5` stay what they are. */
function parseYamlTexts(text) {
    const document = parseDocument(text, { ...STRICT, schema: 'failsafe' });
    const broken = document.errors[0];
    if (broken !== undefined)
        throw broken;
    return document.toJS();
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5991);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
